package io.butie.adapters.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The WHERE of a list that may be narrowed, with the values of its parameters. */
final class Filter {

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /** Adds a condition with the values of its parameters. */
  Filter and(String condition, Object... parameters) {
    conditions.add(condition);
    values.addAll(List.of(parameters));
    return this;
  }

  /** Adds the condition where there is a value for it. */
  Filter andIf(String condition, Optional<?> value) {
    value.ifPresent(given -> and(condition, given));
    return this;
  }

  /** The clause, with a blank before it; empty where nothing narrows the list. */
  String where() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  Object[] values() {
    return values.toArray();
  }
}
