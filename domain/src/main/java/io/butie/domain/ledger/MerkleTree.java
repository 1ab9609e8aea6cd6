package io.butie.domain.ledger;

import io.butie.domain.reference.Digest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * An RFC 6962 tree with all its nodes at hand, 64 bytes a leaf, so that a proof takes log₂(size)
 * steps. To state a root alone, {@link MerkleFrontier} is enough.
 */
public final class MerkleTree {

  /** Level 0 is the leaves; a node of a level is the root of two of the level below, both full. */
  private final List<byte[]> levels = new ArrayList<>();

  private final int size;

  /**
   * The tree over these leaf hashes.
   *
   * @param leafHashes SHA-256(0x00 ‖ leaf) of every leaf, in log order
   */
  public MerkleTree(List<Digest> leafHashes) {
    this.size = leafHashes.size();
    byte[] level = new byte[Math.multiplyExact(size, Digest.LENGTH)];
    for (int i = 0; i < size; i++) {
      leafHashes.get(i).writeTo(level, i * Digest.LENGTH);
    }
    levels.add(level);
    for (int width = size / 2; width > 0; width /= 2) {
      levels.add(levelAbove(levels.size() - 1, width));
    }
  }

  private byte[] levelAbove(int below, int width) {
    byte[] level = new byte[width * Digest.LENGTH];
    for (int i = 0; i < width; i++) {
      MerkleHash.node(node(below, 2 * i), node(below, 2 * i + 1)).writeTo(level, i * Digest.LENGTH);
    }
    return level;
  }

  private Digest node(int level, int index) {
    int from = index * Digest.LENGTH;
    return Digest.ofBytes(Arrays.copyOfRange(levels.get(level), from, from + Digest.LENGTH));
  }

  public int size() {
    return size;
  }

  public Digest root() {
    return root(0, size);
  }

  /** PATH(m, D[n]) of RFC 6962 §2.1.1: the way from a leaf to the root. */
  public InclusionProof inclusionProof(int index) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
    }
    List<Digest> path = new ArrayList<>();
    int from = 0;
    int to = size;
    while (to - from > 1) {
      int split = from + largestPowerOfTwoBelow(to - from);
      if (index < split) {
        path.add(root(split, to));
        to = split;
      } else {
        path.add(root(from, split));
        from = split;
      }
    }
    Collections.reverse(path);
    return new InclusionProof(index, size, path);
  }

  /** PROOF(m, D[n]) of RFC 6962 §2.1.2: that the tree of that many leaves only grew into this. */
  public ConsistencyProof consistencyProof(int earlierSize) {
    if (earlierSize < 1 || earlierSize > size) {
      throw new IllegalArgumentException(
          "no earlier tree of " + earlierSize + " in a tree of " + size);
    }
    List<Digest> path = new ArrayList<>();
    subproof(earlierSize, 0, size, true, path);
    return new ConsistencyProof(earlierSize, size, path);
  }

  private void subproof(int m, int from, int to, boolean complete, List<Digest> path) {
    if (m == to - from) {
      if (!complete) {
        path.add(root(from, to));
      }
      return;
    }
    int k = largestPowerOfTwoBelow(to - from);
    if (m <= k) {
      subproof(m, from, from + k, complete, path);
      path.add(root(from + k, to));
    } else {
      subproof(m - k, from + k, to, false, path);
      path.add(root(from, from + k));
    }
  }

  /** The root over leaves that one split of RFC 6962 §2.1 or more separates from the rest. */
  private Digest root(int from, int to) {
    int width = to - from;
    if (width == 0) {
      return MerkleHash.EMPTY;
    }
    if (Integer.bitCount(width) == 1) {
      int level = Integer.numberOfTrailingZeros(width);
      return node(level, from >> level);
    }
    int split = from + largestPowerOfTwoBelow(width);
    return MerkleHash.node(root(from, split), root(split, to));
  }

  private static int largestPowerOfTwoBelow(int n) {
    return Integer.highestOneBit(n - 1);
  }
}
