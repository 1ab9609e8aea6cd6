package io.butie.adapters.bundle.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Takes values of a line from its bytes, each in its one form; anything else is not plain. */
final class PlainBytes {

  /** The way out for what is not plain; nobody sees it, so it has no trace. */
  static final class NotPlainException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotPlainException() {
      super("not plain", null, false, false);
    }
  }

  private static final int LONGEST_NUMBER = 18; // digits that a long holds whatever they are
  private static final long MILLISECONDS_A_DAY = 86_400_000;

  /** The value of a lower-case hexadecimal digit, below 0 for other bytes: no branch to guess. */
  private static final byte[] HEX = hexDigits();

  private final Map<Integer, Region> regions = new HashMap<>();
  private byte[] line = new byte[0];
  private int next;

  void begin(byte[] ofLine) {
    line = ofLine;
    next = 0;
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new NotPlainException();
    }
  }

  boolean goesOnWith(byte[] expected) {
    int end = next + expected.length;
    if (end > line.length || !Arrays.equals(line, next, end, expected, 0, expected.length)) {
      return false;
    }
    next = end;
    return true;
  }

  void expect(byte[] expected) {
    require(goesOnWith(expected));
  }

  void expectEnd() {
    require(next == line.length);
  }

  private byte take() {
    require(next < line.length);
    return line[next++];
  }

  private void expect(char c) {
    require(take() == c);
  }

  /** So many digits. */
  private int digits(int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      byte digit = take();
      require(digit >= '0' && digit <= '9');
      value = value * 10 + digit - '0';
    }
    return value;
  }

  /** 0 or more, without a leading zero. */
  long number() {
    byte[] bytes = line;
    int at = next;
    long value = 0;
    while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
      value = value * 10 + bytes[at++] - '0';
    }
    int length = at - next;
    require(length > 0 && length <= LONGEST_NUMBER && (length == 1 || bytes[next] != '0'));
    next = at;
    return value;
  }

  LocalDate date() {
    int year = digits(4);
    expect('-');
    int month = digits(2);
    expect('-');
    return LocalDate.of(year, month, digits(2));
  }

  /** {@code yyyy-MM-ddTHH:mm:ss.SSSZ} as milliseconds since 1970. */
  long milliseconds() {
    long day = date().toEpochDay();
    expect('T');
    int hour = digits(2);
    expect(':');
    int minute = digits(2);
    expect(':');
    int second = digits(2);
    expect('.');
    int milli = digits(3);
    expect('Z');
    require(hour < 24 && minute < 60 && second < 60);
    return day * MILLISECONDS_A_DAY + ((hour * 60 + minute) * 60 + second) * 1_000L + milli;
  }

  Region region() {
    return regions.computeIfAbsent(
        digits(6), code -> new Region(new String(lastBytes(6), US_ASCII)));
  }

  /** What was taken last. */
  byte[] lastBytes(int count) {
    return Arrays.copyOfRange(line, next - count, next);
  }

  Digest digest() {
    require(next + 2 * Digest.LENGTH <= line.length);
    byte[] bytes = new byte[Digest.LENGTH];
    int all = 0;
    for (int i = 0; i < bytes.length; i++) {
      int value = HEX[line[next++] & 0xFF] << 4 | HEX[line[next++] & 0xFF];
      all |= value;
      bytes[i] = (byte) value;
    }
    require(all >= 0);
    return Digest.ofBytes(bytes);
  }

  private static byte[] hexDigits() {
    byte[] values = new byte[256];
    Arrays.fill(values, (byte) -1);
    for (int i = 0; i < 16; i++) {
      values[Character.forDigit(i, 16)] = (byte) i;
    }
    return values;
  }

  /** A quoted text in NFC; the one escape that it may have is the line feed's. */
  PlainText text() {
    expect('"');
    int from = next;
    byte all = 0;
    byte[] bytes = line;
    int at = from;
    while (at < bytes.length && bytes[at] != '"') {
      byte c = bytes[at++];
      require(c < 0 || c >= ' ');
      if (c == '\\') {
        return unescaped(from);
      }
      all |= c;
    }
    require(at < bytes.length);
    next = at + 1;
    return PlainText.of(bytes, from, at - from, all >= 0);
  }

  private PlainText unescaped(int from) {
    byte[] unescaped = new byte[line.length - from];
    int length = 0;
    byte all = 0;
    next = from;
    for (byte c = take(); c != '"'; c = take()) {
      require(c < 0 || c >= ' ');
      if (c == '\\') {
        expect('n');
        c = '\n';
      }
      all |= c;
      unescaped[length++] = c;
    }
    return PlainText.of(unescaped, 0, length, all >= 0);
  }
}
