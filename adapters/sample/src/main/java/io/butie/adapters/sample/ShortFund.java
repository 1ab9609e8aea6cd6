package io.butie.adapters.sample;

import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.util.Comparator;
import java.util.Map;

/**
 * The one fund whose appropriation does not cover its last class opening (R51). It takes no
 * appraisal claims and no other odd classes, so that nothing else uses up or frees its money.
 */
record ShortFund(Region region, FundChannel channel) {

  /** In the region with the second-largest quota. */
  static ShortFund among(Map<Region, Integer> quotas) {
    Comparator<Region> byQuota = Comparator.comparing(quotas::get);
    Region region =
        quotas.keySet().stream()
            .sorted(byQuota.reversed().thenComparing(Comparator.naturalOrder()))
            .skip(Math.min(1, quotas.size() - 1))
            .findFirst()
            .orElseThrow();
    return new ShortFund(region, FundChannel.SKILL_UPGRADE);
  }

  boolean is(ClassDraft draft) {
    return draft.region().equals(region) && draft.channel() == channel;
  }
}
