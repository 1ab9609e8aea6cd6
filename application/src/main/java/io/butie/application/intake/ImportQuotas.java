package io.butie.application.intake;

import io.butie.application.port.Quotas;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.quota.QuotaProgress;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes over each region's annual total and what was awarded against it so far (R51): awards of an
 * earlier register do not say which region's quota they used. Two supervisors of the province do
 * it.
 */
public final class ImportQuotas {

  private static final String WHAT = "QUOTAS";

  private final TwoPersonImport imports;
  private final Quotas quotas;

  public ImportQuotas(TwoPersonImport imports, Quotas quotas) {
    this.imports = imports;
    this.quotas = quotas;
  }

  /**
   * A file of them.
   *
   * @param totals person-times a year, by region
   * @param awarded person-times so far, of the same regions
   */
  public record OpeningCounts(Digest content, Map<Region, Long> totals, Map<Region, Long> awarded) {

    /** What is shown of it. */
    public OpeningFile file() {
      return new OpeningFile(content, totals.size(), Money.ZERO);
    }
  }

  /** Remembers that this person wants the counts taken over. */
  public Outcome<OpeningFile> prepare(SignedInUser maker, OpeningCounts counts) {
    return maker
        .allowedAs(Role.HR_SUPERVISOR, Region.PROVINCE)
        .then(user -> imports.prepare(user, WHAT, counts.file()));
  }

  /** Takes all of them over, or none: ALREADY_TAKEN where a region has its total. */
  public Outcome<OpeningFile> approve(SignedInUser checker, OpeningCounts counts) {
    return checker
        .allowedAs(Role.HR_SUPERVISOR, Region.PROVINCE)
        .then(user -> imports.approve(user, WHAT, counts.file(), prepared -> takeOver(counts)));
  }

  private Outcome<Integer> takeOver(OpeningCounts counts) {
    QuotaProgress there = quotas.hold();
    Optional<Region> taken =
        new TreeMap<>(counts.totals())
            .keySet().stream().filter(region -> there.totalOf(region).isPresent()).findFirst();
    if (taken.isPresent()) {
      return Outcome.refused(
          RefusalCode.ALREADY_TAKEN,
          "region " + taken.get() + " has its annual total already",
          "地区 " + taken.get() + " 已有年度任务总数");
    }
    quotas.load(counts.totals(), counts.awarded());
    return Outcome.done(counts.totals().size());
  }
}
