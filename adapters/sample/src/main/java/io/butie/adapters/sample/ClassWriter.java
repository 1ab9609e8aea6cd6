package io.butie.adapters.sample;

import io.butie.adapters.sample.SampleClass.Opening;
import io.butie.adapters.sample.SamplePayee.Kind;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.Optional;

/** Turns a plan into the class opening that it describes. */
final class ClassWriter {

  private static final int NOT_PLANNED_FOR = 3;
  private static final int FEWEST_HEADS = 20;
  private static final int EMPLOYERS_PER_REGION = 40;

  private final Draws draws;
  private final Institutions institutions;
  private final Names names;
  private final Payees payees;

  ClassWriter(Draws draws, Institutions institutions, Names names, Payees payees) {
    this.draws = draws;
    this.institutions = institutions;
    this.names = names;
    this.payees = payees;
  }

  SampleClass write(ClassPlan plan) {
    ClassDraft draft = plan.draft();
    SampleInstitution school = school(draft);
    LocalDate startsOn = draft.days().startsOn();
    return new SampleClass(
        plan.id(),
        draft.region(),
        school.id(),
        body(draft).id(),
        draft.story() == ClassStory.NO_CHANNEL ? Optional.empty() : Optional.of(draft.channel()),
        draft.occupation().code(),
        draft.level(),
        draft.certificate().name(),
        plannedHeads(draft),
        startsOn,
        draft.days().endsOn(),
        startsOn.minusDays(8 + draws.below(7, "applied", draft.key())),
        decidedOn(draft),
        opening(draft.story()),
        payee(draft, school),
        draft.days().claimedOn(),
        draft.lines(),
        plan.appraisalLines());
  }

  SampleInstitution body(ClassDraft draft) {
    int draw = draws.below(1 << 20, "body", draft.key());
    return institutions.body(draft.region(), draft.days().startsOn(), draw);
  }

  private SampleInstitution school(ClassDraft draft) {
    int draw = draws.below(1 << 20, "school", draft.key());
    return draft.story() == ClassStory.INSTITUTION_WITHDRAWN
        ? institutions.withdrawnSchool(draft.region())
        : institutions.school(draft.region(), draft.days().startsOn(), draw);
  }

  private int plannedHeads(ClassDraft draft) {
    return draft.story() == ClassStory.OVERSUBSCRIBED
        ? draft.lines() - NOT_PLANNED_FOR
        : Math.max(FEWEST_HEADS, draft.lines() + draws.below(5, "planned", draft.key()));
  }

  private Optional<LocalDate> decidedOn(ClassDraft draft) {
    LocalDate startsOn = draft.days().startsOn();
    return switch (draft.story()) {
      case NEVER_APPROVED -> Optional.empty();
      case APPROVED_AFTER_START -> Optional.of(startsOn.plusDays(2));
      case NO_MONEY_LEFT -> Optional.of(startsOn.minusDays(1));
      default -> Optional.of(startsOn.minusDays(2 + draws.below(5, "decided", draft.key())));
    };
  }

  private static Opening opening(ClassStory story) {
    return switch (story) {
      case NEVER_APPROVED -> Opening.NEVER_APPROVED;
      case APPROVED_AFTER_START -> Opening.APPROVED_AFTER_START;
      case NO_MONEY_LEFT -> Opening.NO_MONEY_LEFT;
      default -> Opening.APPROVED;
    };
  }

  private Optional<SamplePayee> payee(ClassDraft draft, SampleInstitution school) {
    return switch (draft.payee()) {
      case TRAINEE -> Optional.empty();
      case EMPLOYER -> Optional.of(employer(draft));
      default -> Optional.of(school.basicAccount());
    };
  }

  private SamplePayee employer(ClassDraft draft) {
    Region region = draft.region();
    int firstOfRegion = 1_000_000 + Integer.parseInt(region.code()) % 10_000 * 1_000;
    int number = firstOfRegion + draws.below(EMPLOYERS_PER_REGION, "employer", draft.key());
    String creditCode = CreditCodes.of("91", region, number);
    return payees.organisation(Kind.EMPLOYER, creditCode, names.employer(region, number), number);
  }
}
