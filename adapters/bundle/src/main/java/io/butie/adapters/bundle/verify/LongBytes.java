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

  /** How many bytes lie before the first that was found: 8 where none was. */
  static int first(long found) {
    return Long.numberOfTrailingZeros(found) / Byte.SIZE;
  }
}
