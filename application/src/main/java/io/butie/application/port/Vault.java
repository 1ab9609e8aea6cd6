package io.butie.application.port;

import io.butie.domain.reference.Digest;

/** Keeps what identifies people and accounts: sealed at rest, found by a keyed index. */
public interface Vault {

  /** The text, encrypted and authenticated; sealing twice gives two different texts. */
  String seal(String clear);

  /** The text that was sealed; throws where it was tampered with or sealed under another key. */
  String open(String sealed);

  /** Whether the newest key sealed it. */
  boolean isSealedByNewest(String sealed);

  /** The same short text for the same input, useless without the keys. */
  String blindIndex(String clear);

  /** The index of all keys, from the index of all keys but the newest. */
  String indexByNewest(String index);

  /** A fresh salt for commitments. */
  String newSalt();

  /** HMAC-SHA-256 of the text under the salt: binds to the text and says nothing about it. */
  Digest commit(String salt, String clear);
}
