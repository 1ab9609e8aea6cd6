package io.butie.adapters.bundle.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;

/**
 * A text with the bytes that it is in a leaf: valid UTF-8, in NFC.
 *
 * @param bytes may hold more; belongs to whoever made it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copied at once
record PlainText(String value, byte[] bytes, int from, int length) {

  /** Where UTF-8 was none, Java leaves this mark; a text that really has it is not plain. */
  private static final char REPLACEMENT = '\uFFFD';

  static PlainText of(byte[] bytes, int from, int length, boolean ascii) {
    String value = new String(bytes, from, length, ascii ? ISO_8859_1 : UTF_8);
    if (!ascii && !isNormalUnicode(value)) {
      throw new PlainBytes.NotPlainException();
    }
    return new PlainText(value, bytes, from, length);
  }

  private static boolean isNormalUnicode(String value) {
    boolean inert = true;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == REPLACEMENT) {
        return false;
      }
      inert &= isInert(c);
    }
    return inert || Normalizer.isNormalized(value, Normalizer.Form.NFC);
  }

  /** Latin letters and the common ideographs, which stay as they are beside whatever (UAX #15). */
  private static boolean isInert(char c) {
    return c < 0x300 || (c >= 0x4E00 && c <= 0x9FFF);
  }
}
