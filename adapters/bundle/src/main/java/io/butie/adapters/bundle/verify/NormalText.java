package io.butie.adapters.bundle.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;

/** Makes texts from bytes that have to be UTF-8 in Unicode normalisation form C. */
final class NormalText {

  /** Where UTF-8 was none, Java leaves this mark; a text that really has it is not plain. */
  private static final char REPLACEMENT = '\uFFFD';

  private NormalText() {}

  static String of(byte[] bytes, int from, int to) {
    int firstOther = endOfAscii(bytes, from, to);
    if (firstOther == to) {
      return new String(bytes, from, to - from, ISO_8859_1);
    }
    require(bytes, from, to);
    return new String(bytes, from, to - from, UTF_8);
  }

  /** They are UTF-8 and in that form. */
  static void require(byte[] bytes, int from, int to) {
    PlainBytes.require(
        isInert(bytes, from, to) || isNormal(new String(bytes, from, to - from, UTF_8)));
  }

  /** Where the first byte is that is not ASCII. */
  private static int endOfAscii(byte[] bytes, int from, int to) {
    int at = from;
    while (at + Long.BYTES <= to && (LongBytes.read(bytes, at) & LongBytes.TOP_BITS) == 0) {
      at += Long.BYTES;
    }
    while (at < to && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  /**
   * Whether there is nothing but Latin letters (below U+0300) and common ideographs (U+4E00 to
   * U+9FFF), which stay as they are beside whatever (UAX #15), each in its UTF-8.
   */
  private static boolean isInert(byte[] bytes, int from, int to) {
    int at = endOfAscii(bytes, from, to);
    while (at < to) {
      int length = lengthOfInert(bytes, at, to);
      if (length == 0) {
        return false;
      }
      at = endOfAscii(bytes, at + length, to);
    }
    return true;
  }

  /** Of an inert character of two or three bytes; 0 where there is none. */
  private static int lengthOfInert(byte[] bytes, int at, int to) {
    int first = bytes[at] & 0xFF;
    if (first >= 0xC2 && first <= 0xCB && isContinuation(bytes, at + 1, to)) {
      return 2;
    }
    boolean ideograph =
        first >= 0xE4
            && first <= 0xE9
            && isContinuation(bytes, at + 1, to)
            && isContinuation(bytes, at + 2, to)
            && (first > 0xE4 || (bytes[at + 1] & 0xFF) >= 0xB8);
    return ideograph ? 3 : 0;
  }

  private static boolean isContinuation(byte[] bytes, int at, int to) {
    return at < to && (bytes[at] & 0xC0) == 0x80;
  }

  private static boolean isNormal(String text) {
    return text.indexOf(REPLACEMENT) < 0 && Normalizer.isNormalized(text, Normalizer.Form.NFC);
  }
}
