package io.butie.domain.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256 digest: 32 bytes, written as 64 lower-case hexadecimal digits. */
public final class Digest {

  public static final int LENGTH = 32;

  /** One a thread: to look an algorithm up takes longer than to hash a node of the tree. */
  private static final ThreadLocal<MessageDigest> SHA256 =
      ThreadLocal.withInitial(Digest::newSha256);

  private final byte[] bytes;

  private Digest(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Takes over 32 bytes that are a digest already. */
  public static Digest ofBytes(byte[] digest) {
    if (digest.length != LENGTH) {
      throw new IllegalArgumentException("a digest has 32 bytes, not " + digest.length);
    }
    return new Digest(digest.clone());
  }

  public static Digest ofHex(String hex) {
    return ofBytes(HexFormat.of().parseHex(hex));
  }

  public static Digest sha256(byte[] content) {
    return new Digest(SHA256.get().digest(content));
  }

  public static Digest sha256(String utf8) {
    return sha256(utf8.getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 of the first bytes of a buffer. */
  public static Digest sha256(byte[] buffer, int length) {
    MessageDigest sha256 = SHA256.get();
    sha256.update(buffer, 0, length);
    return new Digest(sha256.digest());
  }

  /** A fresh SHA-256, which every Java platform has to offer. */
  public static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("SHA-256 is missing", e);
    }
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** Writes the 32 bytes into a buffer, from that place on. */
  public void writeTo(byte[] buffer, int from) {
    System.arraycopy(bytes, 0, buffer, from, LENGTH);
  }

  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Digest that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
