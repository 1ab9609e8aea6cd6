package io.butie.domain.quota;

import io.butie.domain.policy.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** A column of a quota table, which has to add up to its 合计. */
record ColumnSum<Q>(String name, ToLongFunction<Q> value) {

  /** What is wrong; empty where the column adds up. */
  Optional<Words> problem(List<Q> rows, Q sum) {
    long added = rows.stream().mapToLong(value).sum();
    long stated = value.applyAsLong(sum);
    return added == stated
        ? Optional.empty()
        : Optional.of(
            new Words(
                name + " adds up to " + added + ", its total is " + stated,
                name + " 各行之和为 " + added + "，合计行为 " + stated));
  }
}
