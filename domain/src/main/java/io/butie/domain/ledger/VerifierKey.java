package io.butie.domain.ledger;

import io.butie.domain.reference.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The public key of a log, as C2SP signed-note writes it: {@code name+hash+base64}, where the
 * base64 holds the algorithm byte 0x01 (Ed25519) and the 32 bytes of the key.
 */
public final class VerifierKey {

  private static final byte ED25519 = 1;

  private final String name;
  private final byte[] publicKey;

  VerifierKey(String name, byte[] publicKey) {
    requireName(name);
    if (publicKey.length != Ed25519.KEY_LENGTH) {
      throw new IllegalArgumentException("an Ed25519 key has 32 bytes, not " + publicKey.length);
    }
    this.name = name;
    this.publicKey = publicKey.clone();
  }

  /** The one rule of signed-note for names: not empty, no blanks, no plus sign. */
  static void requireName(String name) {
    if (name.isEmpty()
        || name.chars()
            .anyMatch(c -> c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c))) {
      throw new IllegalArgumentException("a key name has no blanks and no plus signs");
    }
  }

  /** The same key for another log of ours: a signature under one name is none under another. */
  public VerifierKey named(String other) {
    return new VerifierKey(other, publicKey);
  }

  public String name() {
    return name;
  }

  /** SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key), its first four bytes. */
  int keyHash() {
    MessageDigest sha256 = Digest.newSha256();
    sha256.update(name.getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) '\n');
    sha256.update(typedKey());
    return ByteBuffer.wrap(sha256.digest()).getInt();
  }

  /** The key hash in lower-case hexadecimal, as it stands in the key's text. */
  public String hashText() {
    return HexFormat.of().toHexDigits(keyHash());
  }

  boolean verifies(String text, byte[] signature) {
    return Ed25519.verify(publicKey, text.getBytes(StandardCharsets.UTF_8), signature);
  }

  /**
   * Reads {@code name+hash+base64} strictly.
   *
   * @throws MalformedRecordException where it is not such a key, or its hash is not its own
   */
  public static VerifierKey parse(String text) {
    String[] parts = text.split("\\+", 3);
    if (parts.length != 3) {
      throw new MalformedRecordException("a verifier key is name+hash+base64");
    }
    VerifierKey key;
    try {
      byte[] typed = Base64.getDecoder().decode(parts[2]);
      if (typed.length != 1 + Ed25519.KEY_LENGTH || typed[0] != ED25519) {
        throw new MalformedRecordException("not an Ed25519 verifier key");
      }
      key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
    } catch (IllegalArgumentException e) {
      throw new MalformedRecordException("not a verifier key: " + e.getMessage(), e);
    }
    if (!key.toString().equals(text)) {
      throw new MalformedRecordException("a verifier key whose hash is not its own");
    }
    return key;
  }

  private byte[] typedKey() {
    byte[] typed = new byte[1 + publicKey.length];
    typed[0] = ED25519;
    System.arraycopy(publicKey, 0, typed, 1, publicKey.length);
    return typed;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VerifierKey that
        && name.equals(that.name)
        && Arrays.equals(publicKey, that.publicKey);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(publicKey);
  }

  @Override
  public String toString() {
    return name + "+" + hashText() + "+" + Base64.getEncoder().encodeToString(typedKey());
  }
}
