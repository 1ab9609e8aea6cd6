package io.butie.domain.ledger;

import io.butie.domain.reference.Digest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Roots and proofs of RFC 6962 §2.1 for a tree of some size, in log₂(size) nodes each. */
public final class MerkleProofs {

  private final long size;
  private final MerkleNodes nodes;

  /**
   * Proofs for the tree of the first leaves.
   *
   * @param size how many leaves; the nodes may be those of a larger tree
   */
  public MerkleProofs(long size, MerkleNodes nodes) {
    this.size = size;
    this.nodes = nodes;
  }

  /** MTH(D[n]). */
  public Digest root() {
    return root(0, size);
  }

  /**
   * PATH(m, D[n]) of §2.1.1: the way from a leaf to the root.
   *
   * @throws IllegalArgumentException where the tree has no such leaf
   */
  public InclusionProof inclusion(long index) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
    }
    List<Digest> path = new ArrayList<>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long split = from + largestPowerOfTwoBelow(to - from);
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

  /**
   * PROOF(m, D[n]) of §2.1.2: that the tree of that many leaves only grew into this.
   *
   * @throws IllegalArgumentException where this grew from no such tree
   */
  public ConsistencyProof consistency(long earlierSize) {
    if (earlierSize < 1 || earlierSize > size) {
      throw new IllegalArgumentException(
          "no earlier tree of " + earlierSize + " in a tree of " + size);
    }
    List<Digest> path = new ArrayList<>();
    subproof(earlierSize, 0, size, true, path);
    return new ConsistencyProof(earlierSize, size, path);
  }

  private void subproof(long m, long from, long to, boolean complete, List<Digest> path) {
    if (m == to - from) {
      if (!complete) {
        path.add(root(from, to));
      }
      return;
    }
    long k = largestPowerOfTwoBelow(to - from);
    if (m <= k) {
      subproof(m, from, from + k, complete, path);
      path.add(root(from + k, to));
    } else {
      subproof(m - k, from + k, to, false, path);
      path.add(root(from, from + k));
    }
  }

  /** The root over leaves that one split of §2.1 or more separates from the rest. */
  private Digest root(long from, long to) {
    long width = to - from;
    if (width == 0) {
      return MerkleHash.EMPTY;
    }
    if (Long.bitCount(width) == 1) {
      int level = Long.numberOfTrailingZeros(width);
      return nodes.node(level, from >> level);
    }
    long split = from + largestPowerOfTwoBelow(width);
    return MerkleHash.node(root(from, split), root(split, to));
  }

  private static long largestPowerOfTwoBelow(long n) {
    return Long.highestOneBit(n - 1);
  }
}
