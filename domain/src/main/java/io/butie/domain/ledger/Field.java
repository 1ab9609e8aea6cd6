package io.butie.domain.ledger;

/**
 * One field of a record kind.
 *
 * @param name lower case with underscores, as in JSON lines and in docs/ledger-format.md
 * @param nullable whether it may be absent
 */
public record Field(String name, FieldType type, boolean nullable) {

  static Field text(String name) {
    return new Field(name, FieldType.TEXT, false);
  }

  static Field integer(String name) {
    return new Field(name, FieldType.INTEGER, false);
  }

  static Field digest(String name) {
    return new Field(name, FieldType.DIGEST, false);
  }

  static Field date(String name) {
    return new Field(name, FieldType.DATE, false);
  }

  static Field optional(Field field) {
    return new Field(field.name(), field.type(), true);
  }
}
