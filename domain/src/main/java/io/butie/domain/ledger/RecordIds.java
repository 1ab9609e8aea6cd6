package io.butie.domain.ledger;

/**
 * The one rule for record ids: printable ASCII without blanks, so that any tool can compare them.
 */
final class RecordIds {

  static final int MAX_LENGTH = 200;

  private RecordIds() {}

  static void require(String id) {
    if (id.isEmpty() || id.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a record id has " + id.length() + " characters");
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (c <= ' ' || c > '~') {
        throw new IllegalArgumentException("a record id is printable ASCII; not so at " + i);
      }
    }
  }
}
