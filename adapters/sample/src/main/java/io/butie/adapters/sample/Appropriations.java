package io.butie.adapters.sample;

import io.butie.domain.money.Money;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Money for every fund: what its openings and appraisals need and 3 % more, but for one fund. */
final class Appropriations {

  private static final int HEADROOM_PERCENT = 3;
  private static final long LEAST_FEN = 10_000_000; // 100,000 yuan
  private static final long ROUND_FEN = 1_000_000; // 10,000 yuan

  private record Fund(Region region, FundChannel channel) {}

  private final Map<Fund, Long> needed = new HashMap<>();
  private final Map<Fund, Long> shortOf = new HashMap<>();

  private Appropriations() {}

  static List<SampleAppropriation> of(
      Set<Region> regions, List<ClassPlan> plans, ClassWriter classes, Catalogue catalogue) {
    Appropriations appropriations = new Appropriations();
    for (ClassPlan plan : plans) {
      appropriations.need(plan, classes.write(plan), catalogue);
    }
    List<SampleAppropriation> all = new ArrayList<>();
    for (Region region : regions) {
      for (FundChannel channel : FundChannel.values()) {
        Money amount = Money.ofFen(appropriations.amount(new Fund(region, channel)));
        all.add(new SampleAppropriation(region, channel, amount));
      }
    }
    return all;
  }

  private void need(ClassPlan plan, SampleClass of, Catalogue catalogue) {
    ClassDraft draft = plan.draft();
    Fund fund = new Fund(draft.region(), draft.channel());
    long opening = standard(catalogue, ClaimKind.TRAINING, draft) * of.plannedHeads();
    switch (of.opening()) {
      case NO_MONEY_LEFT -> shortOf.put(fund, opening);
      case NEVER_APPROVED -> {
        // no opening, no encumbrance
      }
      case APPROVED, APPROVED_AFTER_START -> {
        if (of.channel().isPresent()) {
          needed.merge(fund, opening, Long::sum);
        }
      }
    }
    long appraisals = standard(catalogue, ClaimKind.APPRAISAL, draft) * plan.appraisalLines();
    needed.merge(fund, appraisals, Long::sum);
  }

  /** Half of the last opening is missing where the fund is the short one. */
  private long amount(Fund fund) {
    long need = needed.getOrDefault(fund, 0L);
    if (shortOf.containsKey(fund)) {
      return Math.max(1, need + shortOf.get(fund) / 2);
    }
    long withHeadroom = need + need * HEADROOM_PERCENT / 100;
    return Math.max(LEAST_FEN, (withHeadroom + ROUND_FEN - 1) / ROUND_FEN * ROUND_FEN);
  }

  private static long standard(Catalogue catalogue, ClaimKind kind, ClassDraft draft) {
    return catalogue
        .standard(kind, draft.occupation(), draft.level(), draft.days().startsOn())
        .fen();
  }
}
