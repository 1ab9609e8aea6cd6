package io.butie.domain.ledger;

import io.butie.domain.reference.Digest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An RFC 6962 tree with all its leaves at hand, for proofs. To state a root alone, {@link
 * MerkleFrontier} is enough.
 */
public final class MerkleTree {

  private final List<Digest> leaves;

  /**
   * The tree over these leaf hashes.
   *
   * @param leafHashes SHA-256(0x00 ‖ leaf) of every leaf, in log order
   */
  public MerkleTree(List<Digest> leafHashes) {
    this.leaves = List.copyOf(leafHashes);
  }

  public int size() {
    return leaves.size();
  }

  public Digest root() {
    return root(0, leaves.size());
  }

  /** PATH(m, D[n]) of RFC 6962 §2.1.1: the way from a leaf to the root. */
  public InclusionProof inclusionProof(int index) {
    if (index < 0 || index >= leaves.size()) {
      throw new IllegalArgumentException("no leaf " + index + " in a tree of " + leaves.size());
    }
    List<Digest> path = new ArrayList<>();
    int from = 0;
    int to = leaves.size();
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
    return new InclusionProof(index, leaves.size(), path);
  }

  /** PROOF(m, D[n]) of RFC 6962 §2.1.2: that the tree of that many leaves only grew into this. */
  public ConsistencyProof consistencyProof(int earlierSize) {
    if (earlierSize < 1 || earlierSize > leaves.size()) {
      throw new IllegalArgumentException(
          "no earlier tree of " + earlierSize + " in a tree of " + leaves.size());
    }
    List<Digest> path = new ArrayList<>();
    subproof(earlierSize, 0, leaves.size(), true, path);
    return new ConsistencyProof(earlierSize, leaves.size(), path);
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

  private Digest root(int from, int to) {
    MerkleFrontier frontier = new MerkleFrontier();
    leaves.subList(from, to).forEach(frontier::append);
    return frontier.root();
  }

  private static int largestPowerOfTwoBelow(int n) {
    return Integer.highestOneBit(n - 1);
  }
}
