package io.butie.domain.ledger;

import io.butie.domain.reference.Digest;
import java.util.ArrayList;
import java.util.List;

/**
 * That a log only grew: every leaf of the earlier tree is in the later one, unchanged, in place.
 *
 * @param earlierSize the number of leaves that the earlier tree had, at least 1
 * @param size the number of leaves in the later tree
 * @param path the nodes that both roots are made from
 */
public record ConsistencyProof(long earlierSize, long size, List<Digest> path) {

  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /** Whether the tree with the earlier root grew into the later one (RFC 9162 §2.1.4.2). */
  public boolean proves(Digest earlierRoot, Digest root) {
    if (earlierSize < 1 || earlierSize > size) {
      return false;
    }
    if (earlierSize == size) {
      return path.isEmpty() && earlierRoot.equals(root);
    }
    List<Digest> nodes = new ArrayList<>();
    if (Long.bitCount(earlierSize) == 1) {
      nodes.add(earlierRoot);
    }
    nodes.addAll(path);
    return !nodes.isEmpty() && folds(nodes, earlierRoot, root);
  }

  private boolean folds(List<Digest> nodes, Digest earlierRoot, Digest root) {
    long node = earlierSize - 1;
    long last = size - 1;
    while ((node & 1) == 1) {
      node >>>= 1;
      last >>>= 1;
    }
    Digest earlier = nodes.get(0);
    Digest later = nodes.get(0);
    for (Digest next : nodes.subList(1, nodes.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        earlier = MerkleHash.node(next, earlier);
        later = MerkleHash.node(next, later);
        while ((node & 1) == 0 && node != 0) {
          node >>>= 1;
          last >>>= 1;
        }
      } else {
        later = MerkleHash.node(later, next);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && earlier.equals(earlierRoot) && later.equals(root);
  }
}
