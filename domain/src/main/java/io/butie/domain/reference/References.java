package io.butie.domain.reference;

/** The one rule for identifiers: printable, without blanks, 1 to 64 characters. */
final class References {

  private static final int MAX_LENGTH = 64;

  private References() {}

  static void requireIdentifier(String value, String what) {
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(what + " has " + value.length() + " characters");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isWhitespace(c) || Character.isISOControl(c)) {
        throw new IllegalArgumentException(what + " has a blank or control character at " + i);
      }
    }
  }
}
