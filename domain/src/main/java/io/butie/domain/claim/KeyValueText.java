package io.butie.domain.claim;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines {@code key=value}, sorted by key, each ended by LF; an unknown value has no line. In a
 * value, backslash, LF and CR are written as {@code \\}, {@code \n} and {@code \r}.
 */
final class KeyValueText {

  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

  private KeyValueText() {}

  static String write(SortedMap<String, String> values) {
    StringBuilder text = new StringBuilder(1024);
    for (Map.Entry<String, String> entry : values.entrySet()) {
      if (!entry.getValue().isEmpty()) {
        text.append(entry.getKey()).append('=').append(escape(entry.getValue())).append('\n');
      }
    }
    return text.toString();
  }

  /** Throws IllegalArgumentException where the text is not exactly what would be written. */
  static SortedMap<String, String> read(String text) {
    SortedMap<String, String> values = new TreeMap<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int equals = text.indexOf('=', start);
      if (end < 0 || equals < 0 || equals > end) {
        throw new IllegalArgumentException("not key=value at character " + start);
      }
      values.put(text.substring(start, equals), unescape(text.substring(equals + 1, end)));
      start = end + 1;
    }
    if (!write(values).equals(text)) {
      throw new IllegalArgumentException("not in canonical form: order, repeats or escapes");
    }
    return Collections.unmodifiableSortedMap(values);
  }

  private static String escape(String value) {
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String unescape(String value) {
    return ESCAPE
        .matcher(value)
        .replaceAll(
            escape ->
                switch (escape.group(1)) {
                  case "n" -> "\n";
                  case "r" -> "\r";
                  default -> Matcher.quoteReplacement(escape.group(1));
                });
  }
}
