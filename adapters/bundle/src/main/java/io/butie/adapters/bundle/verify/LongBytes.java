package io.butie.adapters.bundle.verify;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes of an array at once, as one long, the first byte lowest. A search answers with the
 * top bit of each byte that was found; bits above the lowest one may be false, so only the lowest
 * is asked for ({@link #first}).
 */
final class LongBytes {

  static final long EACH = 0x0101010101010101L;
  static final long TOP_BITS = 0x8080808080808080L;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private LongBytes() {}

  static long read(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  static void write(long eight, byte[] bytes, int at) {
    LONGS.set(bytes, at, eight);
  }

  /** Where the eight bytes have this ASCII character. */
  static long equalTo(char c, long eight) {
    return lessThan((char) 1, eight ^ EACH * c);
  }

  /** Where the eight bytes are less than this ASCII character, seen without sign. */
  static long lessThan(char c, long eight) {
    return (eight - EACH * c) & ~eight & TOP_BITS;
  }

  /**
   * The 32 bits that eight lower-case hexadecimal digits stand for, the first the highest; below 0
   * where they are no such digits.
   */
  static long hex(long eight) {
    long values = (eight & (EACH * 0x0F)) + ((eight >>> 6) & EACH) * 9;
    long isLetter = ((values + EACH * 6) >>> 4) & EACH; // 10 to 15
    if (((values >>> 4) & EACH) != 0
        || values + EACH * '0' + isLetter * ('a' - 10 - '0') != eight) {
      return -1;
    }
    long bits = Long.reverseBytes(values);
    bits = (bits | (bits >>> 4)) & 0x00FF00FF00FF00FFL;
    bits = (bits | (bits >>> 8)) & 0x0000FFFF0000FFFFL;
    return (bits | (bits >>> 16)) & 0xFFFFFFFFL;
  }

  /** How many bytes lie before the first that was found: 8 where none was. */
  static int first(long found) {
    return Long.numberOfTrailingZeros(found) / Byte.SIZE;
  }
}
