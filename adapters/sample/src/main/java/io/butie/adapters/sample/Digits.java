package io.butie.adapters.sample;

/** Numbers of a fixed width. String.format would take most of the time of making a line. */
final class Digits {

  private Digits() {}

  /** The number, 0 or more, with leading zeros up to the width. */
  static String of(long number, int width) {
    String digits = Long.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
