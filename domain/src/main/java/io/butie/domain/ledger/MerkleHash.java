package io.butie.domain.ledger;

import io.butie.domain.reference.Digest;

/** The hashes of RFC 6962 §2.1: one prefix for leaves, another for nodes. */
final class MerkleHash {

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  /** The root of a tree without leaves: SHA-256 of nothing. */
  static final Digest EMPTY = Digest.sha256(new byte[0]);

  /** Written anew for every node, so one a thread is enough. */
  private static final ThreadLocal<byte[]> BYTES_OF_NODE =
      ThreadLocal.withInitial(() -> new byte[1 + 2 * Digest.LENGTH]);

  private MerkleHash() {}

  static Digest leaf(byte[] leaf) {
    byte[] prefixed = new byte[1 + leaf.length];
    prefixed[0] = LEAF;
    System.arraycopy(leaf, 0, prefixed, 1, leaf.length);
    return Digest.sha256(prefixed);
  }

  static Digest node(Digest left, Digest right) {
    byte[] node = BYTES_OF_NODE.get();
    node[0] = NODE;
    left.writeTo(node, 1);
    right.writeTo(node, 1 + Digest.LENGTH);
    return Digest.sha256(node);
  }
}
