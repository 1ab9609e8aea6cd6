package io.butie.adapters.sample;

import io.butie.domain.reference.Region;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides for which classes the evaluation bodies claim, and for how many trainees of each. */
final class AppraisalPlanner {

  private final Draws draws;
  private final ShortFund shortFund;

  AppraisalPlanner(Draws draws, ShortFund shortFund) {
    this.draws = draws;
    this.shortFund = shortFund;
  }

  /**
   * Places every region's appraisals, at most half a class at a time.
   *
   * @param counts how many appraisals each region has
   * @return how many each class has, by the draft's key
   */
  Map<Integer, Integer> plan(List<ClassDraft> drafts, Map<Region, Integer> counts) {
    Map<Region, Integer> left = new HashMap<>(counts);
    Map<Integer, Integer> placed = new HashMap<>();
    drafts.stream()
        .filter(draft -> draft.story() == ClassStory.REGULAR)
        .filter(draft -> draft.isAppraised() && !shortFund.is(draft))
        .sorted(Comparator.comparingLong(draft -> draws.bits("appraised", draft.key())))
        .forEach(
            draft -> {
              int count = Math.min(left.getOrDefault(draft.region(), 0), draft.lines() / 2);
              if (count > 0) {
                placed.put(draft.key(), count);
                left.merge(draft.region(), -count, Integer::sum);
              }
            });
    return placed;
  }
}
