package io.butie.domain.ledger;

import io.butie.domain.reference.Digest;
import java.security.MessageDigest;

/** The hashes of RFC 6962 §2.1: one prefix for leaves, another for nodes. */
final class MerkleHash {

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  /** The root of a tree without leaves: SHA-256 of nothing. */
  static final Digest EMPTY = Digest.sha256(new byte[0]);

  private MerkleHash() {}

  static Digest leaf(byte[] leaf) {
    MessageDigest sha256 = Digest.newSha256();
    sha256.update(LEAF);
    sha256.update(leaf);
    return Digest.ofBytes(sha256.digest());
  }

  static Digest node(Digest left, Digest right) {
    MessageDigest sha256 = Digest.newSha256();
    sha256.update(NODE);
    sha256.update(left.bytes());
    sha256.update(right.bytes());
    return Digest.ofBytes(sha256.digest());
  }
}
