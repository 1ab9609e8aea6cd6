package io.butie.domain.quota;

import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.Refusal;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A checked quota table: one row per region, and its 合计.
 *
 * @param byRegion the rows, by region code
 * @param sum the row of the province, which is no region's
 * @param <Q> the row
 */
public record QuotaTable<Q>(SortedMap<Region, Q> byRegion, Q sum) {

  /** The training table; refused where a column, 农民工 or 家政 does not add up. */
  public static Outcome<QuotaTable<TrainingQuota>> ofTraining(List<TrainingQuota> rows) {
    return checked(rows, TrainingQuota::region, TrainingQuotaChecks::problems);
  }

  /** The certificate table; refused where a column or a row does not add up. */
  public static Outcome<QuotaTable<CertificateQuota>> ofCertificates(List<CertificateQuota> rows) {
    return checked(rows, CertificateQuota::region, CertificateQuotaChecks::problems);
  }

  private static <Q> Outcome<QuotaTable<Q>> checked(
      List<Q> rows, Function<Q, Region> regionOf, Checks<Q> checks) {
    SortedMap<Region, Q> byRegion = new TreeMap<>();
    for (Q row : rows) {
      if (byRegion.put(regionOf.apply(row), row) != null) {
        return malformed(
            new Words(
                "region " + regionOf.apply(row) + " is there twice",
                "地区 " + regionOf.apply(row) + " 出现两次"));
      }
    }
    Q sum = byRegion.remove(Region.PROVINCE);
    if (sum == null) {
      return malformed(new Words("there is no total row", "缺少合计行"));
    }
    List<Words> problems = checks.problems(new ArrayList<>(byRegion.values()), sum).toList();
    return problems.isEmpty()
        ? Outcome.done(new QuotaTable<>(byRegion, sum))
        : malformed(Words.of(problems));
  }

  private static <Q> Outcome<QuotaTable<Q>> malformed(Words problems) {
    return Outcome.refused(
        new Refusal(
            RefusalCode.MALFORMED, new Words("the quota table: ", "任务分解表：").then(problems)));
  }

  /** The region's row; empty where the table has none, which is no limit. */
  public Optional<Q> of(Region region) {
    return Optional.ofNullable(byRegion.get(region));
  }

  /** What is wrong with a table. */
  private interface Checks<Q> {
    Stream<Words> problems(List<Q> rows, Q sum);
  }
}
