package io.butie.adapters.bundle.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** What stands between the values of a record line, as bytes (docs/audit-bundle.md). */
final class LineText {

  static final byte[] SEQUENCE = ascii("{\"sequence\":");
  static final byte[] BOOKED_AT = ascii(",\"booked_at\":\"");
  static final byte[] REGION = ascii("\",\"region\":\"");
  static final byte[] REGION_SEQUENCE = ascii("\",\"region_sequence\":");
  static final byte[] KIND = ascii(",\"kind\":\"");
  static final byte[] LEAF_HASH = ascii("},\"leaf_hash\":\"");
  static final byte[] END = ascii("\"}");
  static final byte[] NULL = ascii("null");

  private LineText() {}

  static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }
}
