package io.butie.domain.quota;

import io.butie.domain.policy.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What holds in the training table: columns add up, and 农民工 and 家政 are the same share of the total
 * everywhere, but for the rounding to tens.
 */
final class TrainingQuotaChecks {

  private static final List<ColumnSum<TrainingQuota>> COLUMNS =
      List.of(
          new ColumnSum<>("annual_total", TrainingQuota::total),
          new ColumnSum<>("migrant_workers", TrainingQuota::migrantWorkers),
          new ColumnSum<>("domestic_service", TrainingQuota::domesticService),
          new ColumnSum<>("fourth_category", TrainingQuota::fourthCategory));

  /** The printed shares are rounded to tens, some up and some down. */
  private static final long ROUNDING = 10;

  private TrainingQuotaChecks() {}

  static Stream<Words> problems(List<TrainingQuota> rows, TrainingQuota sum) {
    Stream<Words> sums = COLUMNS.stream().flatMap(c -> c.problem(rows, sum).stream());
    Stream<Words> shares =
        rows.stream()
            .flatMap(
                row ->
                    Stream.of(
                            share(row, sum, "migrant_workers", TrainingQuota::migrantWorkers),
                            share(row, sum, "domestic_service", TrainingQuota::domesticService))
                        .flatMap(Optional::stream));
    return Stream.concat(sums, shares);
  }

  private static Optional<Words> share(
      TrainingQuota row, TrainingQuota sum, String name, ToLongFunction<TrainingQuota> part) {
    long expectedTimesTotal = Math.multiplyExact(row.total(), part.applyAsLong(sum));
    long printedTimesTotal = Math.multiplyExact(part.applyAsLong(row), sum.total());
    boolean holds = Math.abs(expectedTimesTotal - printedTimesTotal) < ROUNDING * sum.total();
    return holds
        ? Optional.empty()
        : Optional.of(
            new Words(
                name + " of " + row.region() + " is not the province's share of its total",
                "地区 " + row.region() + " 的 " + name + " 占总数的比例与全省不一致"));
  }
}
