package io.butie.adapters.sample;

import io.butie.domain.reference.Region;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Earlier awards of the year that leave most regions room, and the three smallest too little. */
final class OpeningCounts {

  private static final int REGIONS_THAT_PASS = 3;
  private static final int ONE_IN = 50;
  private static final int FEWEST_PAST = 2;
  private static final int LEAST_ROOM = 5;

  private OpeningCounts() {}

  static List<SampleOpeningCount> of(Map<Region, Integer> quotas, List<ClassPlan> plans) {
    Map<Region, Integer> lines = new HashMap<>();
    Map<Region, Integer> awards = new HashMap<>();
    for (ClassPlan plan : plans) {
      Region region = plan.draft().region();
      int count = plan.draft().lines();
      lines.merge(region, count, Integer::sum);
      awards.merge(region, count - plan.refusedLines(), Integer::sum);
    }
    Comparator<Map.Entry<Region, Integer>> byQuota = Map.Entry.comparingByValue();
    Set<Region> passing =
        quotas.entrySet().stream()
            .sorted(byQuota.thenComparing(Map.Entry.comparingByKey()))
            .limit(REGIONS_THAT_PASS)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return quotas.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            quota -> {
              Region region = quota.getKey();
              int total = quota.getValue();
              int claimed = lines.getOrDefault(region, 0);
              int room =
                  passing.contains(region)
                      ? awards.getOrDefault(region, 0) - Math.max(FEWEST_PAST, claimed / ONE_IN)
                      : claimed + Math.max(LEAST_ROOM, claimed / ONE_IN);
              return new SampleOpeningCount(
                  region, total, Math.max(0, Math.min(total, total - room)));
            })
        .toList();
  }
}
