package io.butie.adapters.bundle.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.Arrays;

/** Takes values of a line from its bytes, each in its one form; anything else is not plain. */
final class PlainBytes {

  /** The way out for what is not plain; nobody sees it, so it has no trace. */
  static final class NotPlainException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotPlainException() {
      super("not plain", null, false, false);
    }
  }

  private static final int REGION_LENGTH = 6;
  private static final int LONGEST_NUMBER = 18; // digits that a long holds whatever they are
  private static final long MILLISECONDS_A_DAY = 86_400_000;

  private Region lastRegion = Region.PROVINCE;
  private LocalDate lastDate = LocalDate.EPOCH;
  private byte[] lastTime = new byte[0];
  private long lastMilliseconds;
  private byte[] bytes = new byte[0];
  private int next;
  private int end;

  void begin(byte[] buffer, int from, int to) {
    bytes = buffer;
    next = from;
    end = to;
  }

  static void require(boolean holds) {
    if (!holds) {
      throw new NotPlainException();
    }
  }

  boolean goesOnWith(byte[] expected) {
    int after = next + expected.length;
    if (after > end || !Arrays.equals(bytes, next, after, expected, 0, expected.length)) {
      return false;
    }
    next = after;
    return true;
  }

  void expect(byte[] expected) {
    require(goesOnWith(expected));
  }

  void expectEnd() {
    require(next == end);
  }

  private byte take() {
    require(next < end);
    return bytes[next++];
  }

  void expect(char c) {
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
    int at = next;
    long value = 0;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
      value = value * 10 + bytes[at++] - '0';
    }
    int length = at - next;
    require(length > 0 && length <= LONGEST_NUMBER && (length == 1 || bytes[next] != '0'));
    next = at;
    return value;
  }

  /** Of years 1 to 9999; most lines have the day of the line before. */
  LocalDate date() {
    int year = digits(4);
    expect('-');
    int month = digits(2);
    expect('-');
    int day = digits(2);
    if (lastDate.getDayOfMonth() != day
        || lastDate.getMonthValue() != month
        || lastDate.getYear() != year) {
      require(year > 0);
      lastDate = LocalDate.of(year, month, day);
    }
    return lastDate;
  }

  /**
   * {@code yyyy-MM-ddTHH:mm:ss.SSSZ} as milliseconds since 1970; most lines have the time of the
   * line before.
   */
  long milliseconds() {
    if (lastTime.length == 0 || !goesOnWith(lastTime)) {
      int from = next;
      lastMilliseconds = otherMilliseconds();
      lastTime = Arrays.copyOfRange(bytes, from, next);
    }
    return lastMilliseconds;
  }

  private long otherMilliseconds() {
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

  /** Most lines have the region of the line before. */
  Region region() {
    int from = next;
    digits(REGION_LENGTH);
    String last = lastRegion.code();
    for (int i = 0; i < REGION_LENGTH; i++) {
      if (bytes[from + i] != last.charAt(i)) {
        lastRegion = new Region(new String(bytes, from, REGION_LENGTH, US_ASCII));
        break;
      }
    }
    return lastRegion;
  }

  Digest digest() {
    require(next + 2 * Digest.LENGTH <= end);
    return Digest.ofLongs(hexDigits16(), hexDigits16(), hexDigits16(), hexDigits16());
  }

  private long hexDigits16() {
    long high = LongBytes.hex(LongBytes.read(bytes, next));
    long low = LongBytes.hex(LongBytes.read(bytes, next + Long.BYTES));
    require((high | low) >= 0);
    next += 2 * Long.BYTES;
    return (high << Integer.SIZE) | low;
  }

  /** Copies what was taken last, so many bytes. */
  void copyLast(int count, byte[] to, int at) {
    System.arraycopy(bytes, next - count, to, at, count);
  }

  /** How many bytes the line still has. */
  int remaining() {
    return end - next;
  }

  /**
   * Copies the text up to its closing quote, and takes both; the one escape that it may have is the
   * line feed's.
   *
   * @param to has room for all that remains of the line
   * @return where the copy ends
   */
  int copyText(byte[] to, int from) {
    int at = from;
    while (true) {
      at = copyPlain(to, at);
      byte c = take();
      if (c == '"') {
        return at;
      }
      require(c == '\\');
      expect('n');
      to[at++] = '\n';
    }
  }

  /** Copies what needs no look, eight bytes at a time. */
  private int copyPlain(byte[] to, int from) {
    int at = from;
    while (next + Long.BYTES <= end) {
      long eight = LongBytes.read(bytes, next);
      long found =
          LongBytes.equalTo('"', eight)
              | LongBytes.equalTo('\\', eight)
              | LongBytes.lessThan(' ', eight);
      LongBytes.write(eight, to, at);
      int plain = LongBytes.first(found);
      next += plain;
      at += plain;
      if (plain < Long.BYTES) {
        return at;
      }
    }
    while (next < end && bytes[next] != '"' && bytes[next] != '\\' && !isControl(bytes[next])) {
      to[at++] = bytes[next++];
    }
    return at;
  }

  private static boolean isControl(byte c) {
    return c >= 0 && c < ' ';
  }
}
