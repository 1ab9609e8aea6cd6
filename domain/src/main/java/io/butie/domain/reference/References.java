package io.butie.domain.reference;

/** The one rule for identifiers: printable ASCII, without blanks, 1 to 64 characters. */
final class References {

  private static final int MAX_LENGTH = 64;

  private References() {}

  /**
   * Whether it may name something. Identifiers become parts of record ids, and those are printable
   * ASCII, so that two spellings of one name cannot look the same.
   */
  static boolean isIdentifier(String value) {
    return !value.isEmpty()
        && value.length() <= MAX_LENGTH
        && value.chars().allMatch(c -> c > ' ' && c <= '~');
  }

  static void requireIdentifier(String value, String what) {
    if (!isIdentifier(value)) {
      throw new IllegalArgumentException(
          what + " is not 1 to " + MAX_LENGTH + " printable ASCII characters without blanks");
    }
  }
}
