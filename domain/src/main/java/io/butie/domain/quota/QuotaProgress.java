package io.butie.domain.quota;

import io.butie.domain.reference.Region;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How many training awards each region has, against its annual total (四(二) R51). Mutable, for one
 * thread: it counts as lines are decided.
 */
public final class QuotaProgress {

  private final Map<Region, Long> totals;
  private final Map<Region, Long> awarded;

  /**
   * Starts from what was awarded before.
   *
   * @param totals person-times a year; a region that is not there has no limit
   * @param awarded person-times so far; none where a region is not there
   */
  public QuotaProgress(Map<Region, Long> totals, Map<Region, Long> awarded) {
    this.totals = Map.copyOf(totals);
    this.awarded = new HashMap<>(awarded);
  }

  public OptionalLong totalOf(Region region) {
    Long total = totals.get(region);
    return total == null ? OptionalLong.empty() : OptionalLong.of(total);
  }

  public long awardedIn(Region region) {
    return awarded.getOrDefault(region, 0L);
  }

  /** Counts one more award. */
  public void award(Region region) {
    awarded.merge(region, 1L, Long::sum);
  }

  /** Counts one award less: it was freed by a recorded decision. */
  public void free(Region region) {
    awarded.merge(region, -1L, Long::sum);
  }
}
