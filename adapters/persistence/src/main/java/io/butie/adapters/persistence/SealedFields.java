package io.butie.adapters.persistence;

import java.util.ArrayList;
import java.util.List;

/**
 * Several texts as one, to be sealed together: each with its length before it, so that no text, a
 * line break in a name for one, can push another out of its place.
 */
final class SealedFields {

  private static final char AFTER_LENGTH = ':';

  private SealedFields() {}

  static String join(String... fields) {
    StringBuilder joined = new StringBuilder();
    for (String field : fields) {
      joined.append(field.length()).append(AFTER_LENGTH).append(field);
    }
    return joined.toString();
  }

  static List<String> split(String joined) {
    List<String> fields = new ArrayList<>();
    int at = 0;
    while (at < joined.length()) {
      int start = joined.indexOf(AFTER_LENGTH, at) + 1;
      int end = start + Integer.parseInt(joined.substring(at, start - 1));
      fields.add(joined.substring(start, end));
      at = end;
    }
    return fields;
  }
}
