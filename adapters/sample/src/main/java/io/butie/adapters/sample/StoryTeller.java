package io.butie.adapters.sample;

import io.butie.adapters.sample.LineStory.Partner;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deals the stories to the lines of all classes, in the order of claims. */
final class StoryTeller {

  /** How far back a class is looked for that the same person can have been in. */
  private static final int CLASSES_BACK = 300;

  private final List<ClassPlan> plans;
  private final Deck<LineStory> deck = new Deck<>(LineStory.deck(), LineStory.PER_LINES);
  private final Deck<AppraisalStory> appraisalDeck =
      new Deck<>(AppraisalStory.DECK, AppraisalStory.PER_LINES);
  private final BitSet met = new BitSet();

  private StoryTeller(List<ClassPlan> plans) {
    this.plans = plans;
  }

  static void tell(List<ClassPlan> plansInOrder) {
    StoryTeller teller = new StoryTeller(plansInOrder);
    for (ClassPlan plan : plansInOrder) {
      teller.tellAppraisals(plan);
      if (plan.draft().story() == ClassStory.REGULAR) {
        teller.tellLines(plan);
      }
    }
  }

  private void tellAppraisals(ClassPlan plan) {
    for (int place = 0; place < plan.appraisalLines(); place++) {
      int current = place;
      appraisalDeck.deal(story -> true).ifPresent(story -> plan.tellAppraisal(current, story));
    }
  }

  private void tellLines(ClassPlan plan) {
    Map<Partner, Optional<ClassPlan>> partners = new EnumMap<>(Partner.class);
    for (int position = 1; position < plan.draft().lines(); position++) {
      Optional<LineStory> dealt = deck.deal(story -> suits(story, plan, partners));
      if (dealt.isPresent()) {
        tell(plan, position, dealt.get(), partners);
      }
    }
  }

  private void tell(
      ClassPlan plan, int position, LineStory story, Map<Partner, Optional<ClassPlan>> partners) {
    if (story.partner() == Partner.NONE) {
      plan.tell(position, story);
      return;
    }
    ClassPlan partner = partner(story.partner(), plan, partners).orElseThrow();
    plan.tell(position, story, partner);
    if (story.needsTwoEarlierAwards()) {
      partner.tell(0, LineStory.TWO_EARLIER_THIS_YEAR);
    }
    met.set(partner.ordinal());
    partners.clear();
  }

  private boolean suits(
      LineStory story, ClassPlan plan, Map<Partner, Optional<ClassPlan>> partners) {
    ClassDraft draft = plan.draft();
    return switch (story) {
      case LEVEL_WITHOUT_STANDARD -> draft.hasLevels() && lacksTopLevel(draft);
      case LATE_EVALUATION ->
          !draft
              .days()
              .claimedOn()
              .isBefore(draft.days().endsOn().plusDays(Alterations.LATEST_CERTIFICATE_DAY));
      default ->
          story.partner() == Partner.NONE || partner(story.partner(), plan, partners).isPresent();
    };
  }

  private static boolean lacksTopLevel(ClassDraft draft) {
    return !draft.occupation().hasLevel(Alterations.TOP_LEVEL);
  }

  private Optional<ClassPlan> partner(
      Partner partner, ClassPlan plan, Map<Partner, Optional<ClassPlan>> found) {
    return found.computeIfAbsent(partner, any -> search(partner, plan));
  }

  private Optional<ClassPlan> search(Partner partner, ClassPlan plan) {
    if (partner == Partner.SAME_CLASS) {
      return met.get(plan.ordinal()) ? Optional.empty() : Optional.of(plan);
    }
    int last = Math.max(0, plan.ordinal() - CLASSES_BACK);
    for (int i = plan.ordinal() - 1; i >= last; i--) {
      ClassPlan earlier = plans.get(i);
      if (!met.get(i)
          && earlier.draft().story() == ClassStory.REGULAR
          && suits(partner, plan.draft(), earlier.draft())) {
        return Optional.of(earlier);
      }
    }
    return Optional.empty();
  }

  private static boolean suits(Partner partner, ClassDraft draft, ClassDraft earlier) {
    boolean overlaps = draft.days().overlaps(earlier.days());
    return switch (partner) {
      case SAME_OCCUPATION -> draft.hasSameKey(earlier) && !draft.region().equals(earlier.region());
      case OVERLAPPING -> overlaps && !draft.occupation().equals(earlier.occupation());
      case APART -> !overlaps && !draft.occupation().equals(earlier.occupation());
      case NONE, SAME_CLASS -> false;
    };
  }
}
