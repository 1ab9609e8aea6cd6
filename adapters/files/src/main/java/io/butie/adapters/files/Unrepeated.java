package io.butie.adapters.files;

import io.butie.domain.policy.Words;
import java.util.HashMap;
import java.util.Map;

/** A column whose values must not come twice. */
final class Unrepeated {

  private final String column;
  private final Map<String, Long> rows = new HashMap<>();

  Unrepeated(String column) {
    this.column = column;
  }

  void check(Row row, String value) {
    if (value.isEmpty()) {
      return;
    }
    Long before = rows.putIfAbsent(value, row.number());
    if (before != null) {
      row.problem(column, new Words("repeats row " + before, "与第 " + before + " 行重复"));
    }
  }
}
