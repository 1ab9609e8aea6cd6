package io.butie.bootstrap.scenario;

import java.sql.Date;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What a cell could hold in place of what it holds; empty is NULL. */
final class OtherValues {

  private OtherValues() {}

  /**
   * Values of the cell's type, from the plausible to the strange.
   *
   * @param elsewhere what the column holds in other rows
   */
  static List<Optional<Object>> of(int type, Optional<Object> old, List<Object> elsewhere) {
    List<Optional<Object>> others = new ArrayList<>();
    old.map(OtherValues::near).ifPresent(near -> others.add(Optional.of(near)));
    elsewhere.stream()
        .filter(each -> !text(Optional.of(each)).equals(text(old)))
        .limit(2)
        .forEach(each -> others.add(Optional.of(each)));
    old.flatMap(OtherValues::far).ifPresent(far -> others.add(Optional.of(far)));
    if (old.isEmpty()) {
      others.add(Optional.of(type == Types.DATE ? Date.valueOf("2023-05-31") : "X"));
    }
    return others;
  }

  private static Object near(Object old) {
    if (old instanceof Integer number) {
      return number + 1;
    } else if (old instanceof Long number) {
      return number + 1;
    } else if (old instanceof Date day) {
      return Date.valueOf(day.toLocalDate().plusDays(1));
    } else if (old instanceof byte[] bytes) {
      byte[] changed = bytes.clone();
      changed[changed.length / 2] ^= 1;
      return changed;
    }
    String text = (String) old;
    char last = text.charAt(text.length() - 1);
    return text.substring(0, text.length() - 1) + (char) (last == '9' ? '8' : last + 1);
  }

  private static Optional<Object> far(Object old) {
    return old instanceof Long number ? Optional.of(number + 1_000_000) : Optional.empty();
  }

  static String text(Optional<Object> value) {
    return value
        .map(
            each ->
                each instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : each.toString())
        .orElse("NULL");
  }
}
