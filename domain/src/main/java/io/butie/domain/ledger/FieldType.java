package io.butie.domain.ledger;

/** What a field holds, with the tag byte that stands before every value in a leaf. */
public enum FieldType {
  /** Unicode text in NFC: u32 byte length, then UTF-8. */
  TEXT(1),
  /** A signed 64-bit integer, big-endian. */
  INTEGER(2),
  /** 32 bytes of SHA-256. */
  DIGEST(3),
  /** A day as ten ASCII bytes, {@code yyyy-MM-dd}. */
  DATE(4);

  /** The tag of a field that is absent; nothing follows it. */
  public static final int ABSENT_TAG = 0;

  private final int tag;

  FieldType(int tag) {
    this.tag = tag;
  }

  public int tag() {
    return tag;
  }
}
