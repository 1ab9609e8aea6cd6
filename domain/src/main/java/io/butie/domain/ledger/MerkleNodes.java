package io.butie.domain.ledger;

import io.butie.domain.reference.Digest;

/** Where the nodes of an RFC 6962 tree are kept. */
@FunctionalInterface
public interface MerkleNodes {

  /**
   * The root over the {@code index}th 2<sup>level</sup> leaves, all of which are there; on level 0
   * the leaf hash itself.
   */
  Digest node(int level, long index);
}
