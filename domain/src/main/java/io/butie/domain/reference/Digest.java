package io.butie.domain.reference;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A SHA-256 digest: 32 bytes, written as 64 lower-case hexadecimal digits. It is kept as four
 * numbers, big-endian: millions are held and compared where a log is verified.
 */
public final class Digest {

  public static final int LENGTH = 32;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** One a thread: to look an algorithm up takes longer than to hash a node of the tree. */
  private static final ThreadLocal<MessageDigest> SHA256 =
      ThreadLocal.withInitial(Digest::newSha256);

  /** Taken over at once, so one a thread is enough. */
  private static final ThreadLocal<byte[]> DIGEST = ThreadLocal.withInitial(() -> new byte[LENGTH]);

  private final long first;
  private final long second;
  private final long third;
  private final long fourth;

  private Digest(long first, long second, long third, long fourth) {
    this.first = first;
    this.second = second;
    this.third = third;
    this.fourth = fourth;
  }

  /** The 32 bytes of these numbers, big-endian. */
  public static Digest ofLongs(long first, long second, long third, long fourth) {
    return new Digest(first, second, third, fourth);
  }

  /** What a SHA-256 comes to, which then begins anew. */
  public static Digest of(MessageDigest sha256) {
    byte[] digest = DIGEST.get();
    try {
      sha256.digest(digest, 0, LENGTH);
    } catch (DigestException e) {
      throw new AssertionError("SHA-256 has 32 bytes", e);
    }
    return ofBytes(digest);
  }

  /** Takes over 32 bytes that are a digest already. */
  public static Digest ofBytes(byte[] digest) {
    if (digest.length != LENGTH) {
      throw new IllegalArgumentException("a digest has 32 bytes, not " + digest.length);
    }
    return new Digest(
        (long) LONGS.get(digest, 0),
        (long) LONGS.get(digest, 8),
        (long) LONGS.get(digest, 16),
        (long) LONGS.get(digest, 24));
  }

  public static Digest ofHex(String hex) {
    return ofBytes(HexFormat.of().parseHex(hex));
  }

  public static Digest sha256(byte[] content) {
    return sha256(content, content.length);
  }

  public static Digest sha256(String utf8) {
    return sha256(utf8.getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 of the first bytes of a buffer. */
  public static Digest sha256(byte[] buffer, int length) {
    MessageDigest sha256 = SHA256.get();
    sha256.update(buffer, 0, length);
    return of(sha256);
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
    byte[] bytes = new byte[LENGTH];
    writeTo(bytes, 0);
    return bytes;
  }

  /** Writes the 32 bytes into a buffer, from that place on. */
  public void writeTo(byte[] buffer, int from) {
    LONGS.set(buffer, from, first);
    LONGS.set(buffer, from + 8, second);
    LONGS.set(buffer, from + 16, third);
    LONGS.set(buffer, from + 24, fourth);
  }

  /** The first 64 bits. */
  public long first64() {
    return first;
  }

  /** The 64 bits after the first 64. */
  public long second64() {
    return second;
  }

  public String hex() {
    return HexFormat.of().formatHex(bytes());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Digest that
        && first == that.first
        && second == that.second
        && third == that.third
        && fourth == that.fourth;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(first);
  }

  @Override
  public String toString() {
    return hex();
  }
}
