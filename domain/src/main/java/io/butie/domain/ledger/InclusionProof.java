package io.butie.domain.ledger;

import io.butie.domain.reference.Digest;
import java.util.List;

/**
 * That a leaf is in a tree, at its place.
 *
 * @param index the leaf's place, from 0
 * @param size the number of leaves in the tree
 * @param path the sibling nodes from the leaf up
 */
public record InclusionProof(long index, long size, List<Digest> path) {

  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Whether the leaf with this hash is in the tree with this root (RFC 9162 §2.1.3.2). */
  public boolean proves(Digest leafHash, Digest root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long node = index;
    long last = size - 1;
    Digest hash = leafHash;
    for (Digest sibling : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = MerkleHash.node(sibling, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>>= 1;
          last >>>= 1;
        }
      } else {
        hash = MerkleHash.node(hash, sibling);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && hash.equals(root);
  }
}
