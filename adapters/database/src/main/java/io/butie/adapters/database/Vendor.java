package io.butie.adapters.database;

import java.util.Map;

/** The two databases, and the few words in which their SQL differs. */
public enum Vendor {
  /** Embedded files, the default. */
  DERBY("CHAR(32) FOR BIT DATA", "VARCHAR(32672) FOR BIT DATA", "", ""),
  /** A server, for production. */
  POSTGRESQL("BYTEA", "BYTEA", "STORED", "COLLATE \"C\"");

  private final String digestType;
  private final String bytesType;
  private final String storedWord;
  private final String codePointOrder;

  Vendor(String digestType, String bytesType, String storedWord, String codePointOrder) {
    this.digestType = digestType;
    this.bytesType = bytesType;
    this.storedWord = storedWord;
    this.codePointOrder = codePointOrder;
  }

  /** What the placeholders of the common schema files stand for. */
  Map<String, String> placeholders() {
    return Map.of(
        "digest", digestType,
        "bytes", bytesType,
        "stored", storedWord,
        "code_points", codePointOrder);
  }

  /** The schema files that only this database understands. */
  String schemaLocation() {
    return "classpath:db/" + (this == DERBY ? "derby" : "postgresql");
  }
}
