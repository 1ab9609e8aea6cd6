package io.butie.adapters.bundle.verify;

import io.butie.domain.ledger.Field;
import java.util.Arrays;

/**
 * What a line has of one field: its name, and for a text field the text that it had the last time.
 * Accounts, arrows and users are mostly those of the line before, and are not made again.
 */
final class FieldText {

  private static final int LONGEST_KEPT = 64;

  private final Field field;
  private final byte[] name;
  private String last = "";
  private final byte[] lastBytes = new byte[LONGEST_KEPT];
  private int lastLength;

  /** A field whose name stands between the comma before it and the colon after it. */
  FieldText(Field field, boolean isFirst) {
    this.field = field;
    this.name = LineText.ascii((isFirst ? "\"" : ",\"") + field.name() + "\":");
  }

  Field field() {
    return field;
  }

  byte[] name() {
    return name;
  }

  /** The text of these bytes. */
  String text(byte[] bytes, int from, int to) {
    if (!Arrays.equals(lastBytes, 0, lastLength, bytes, from, to)) {
      String text = NormalText.of(bytes, from, to);
      if (to - from > LONGEST_KEPT) {
        return text;
      }
      last = text;
      lastLength = to - from;
      System.arraycopy(bytes, from, lastBytes, 0, lastLength);
    }
    return last;
  }
}
