package io.butie.adapters.database;

import java.util.Map;

/** The two databases, and the few words in which their SQL differs. */
public enum Vendor {
  /** Embedded files, the default. */
  DERBY("CHAR(32) FOR BIT DATA", "VARCHAR(32672) FOR BIT DATA"),
  /** A server, for production. */
  POSTGRESQL("BYTEA", "BYTEA");

  private final String digestType;
  private final String bytesType;

  Vendor(String digestType, String bytesType) {
    this.digestType = digestType;
    this.bytesType = bytesType;
  }

  /** What the placeholders of the common schema files stand for. */
  Map<String, String> columnTypes() {
    return Map.of("digest", digestType, "bytes", bytesType);
  }

  /** The schema files that only this database understands. */
  String schemaLocation() {
    return "classpath:db/" + (this == DERBY ? "derby" : "postgresql");
  }
}
