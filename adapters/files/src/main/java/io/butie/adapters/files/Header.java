package io.butie.adapters.files;

import io.butie.domain.policy.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which column is where. Columns may lie in any order; none may be missing, unknown or twice. */
final class Header {

  /** What may be printed of a column that we do not know: in a file without a header it is data. */
  private static final Pattern COLUMN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

  private final Map<String, Integer> places = new HashMap<>();
  private final int size;

  private Header(int size) {
    this.size = size;
  }

  static Header read(List<String> names, Columns columns, String file, Problems problems) {
    Header header = new Header(names.size());
    Set<String> known = new HashSet<>(columns.all());
    boolean isHeader = names.stream().anyMatch(known::contains);
    for (int place = 0; place < names.size(); place++) {
      String name = names.get(place);
      if (!known.contains(name)) {
        boolean printable = isHeader && COLUMN_NAME.matcher(name).matches();
        problems.add(
            new Problem(
                file,
                1,
                printable ? name : "number " + (place + 1),
                new Words("unknown column", "未知的列")));
      } else if (header.places.putIfAbsent(name, place) != null) {
        problems.add(new Problem(file, 1, name, new Words("this column is there twice", "此列出现两次")));
      }
    }
    for (String name : columns.required()) {
      if (!header.places.containsKey(name)) {
        problems.add(new Problem(file, 1, name, new Words("this column is missing", "缺少此列")));
      }
    }
    return header;
  }

  /** The column's place from 0, or -1 where the file does not have it. */
  int placeOf(String column) {
    return places.getOrDefault(column, -1);
  }

  /** How many fields a row has. */
  int size() {
    return size;
  }

  /** Whether it names any column of ours; otherwise the file has no header. */
  boolean isEmpty() {
    return places.isEmpty();
  }
}
