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
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  static void requireIdentifier(String value, String what) {
    if (!isIdentifier(value)) {
      throw new IllegalArgumentException(
          what + " is not 1 to " + MAX_LENGTH + " printable ASCII characters without blanks");
    }
  }
}
