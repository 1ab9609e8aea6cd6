package io.butie.domain.quota;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** A column of a quota table, which has to add up to its 合计. */
record ColumnSum<Q>(String name, ToLongFunction<Q> value) {

  /** What is wrong; empty where the column adds up. */
  Optional<String> problem(List<Q> rows, Q sum) {
    long added = rows.stream().mapToLong(value).sum();
    long stated = value.applyAsLong(sum);
    return added == stated
        ? Optional.empty()
        : Optional.of(name + " adds up to " + added + ", its 合计 is " + stated);
  }
}
