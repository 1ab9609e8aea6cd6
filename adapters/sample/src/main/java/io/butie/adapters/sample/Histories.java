package io.butie.adapters.sample;

import io.butie.domain.reference.AwardState;
import io.butie.domain.reference.CertificateType;
import io.butie.domain.reference.ClaimKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The awards on record of a class's trainees: those that their stories need, and for a few of the
 * others one or two from earlier years that matter to nothing.
 */
final class Histories {

  private static final int WITH_OLD_AWARDS_PER_MILLE = 30;
  private static final LocalDate THIS_YEAR = LocalDate.of(2023, 1, 5);
  private static final LocalDate EARLIER_YEARS = LocalDate.of(2019, 3, 1);
  private static final LocalDate YEAR_OF_REPEATS = LocalDate.of(2021, 6, 1);
  private static final int CLASS_DAYS = 9;
  private static final int DAYS_TO_CERTIFICATE = 12;

  private final Draws draws;
  private final IdentityNumbers identities;

  Histories(Draws draws, IdentityNumbers identities) {
    this.draws = draws;
    this.identities = identities;
  }

  List<SampleAward> of(ClassPlan plan) {
    List<SampleAward> awards = new ArrayList<>();
    for (int position = 0; position < plan.draft().lines(); position++) {
      if (plan.hasOwnPerson(position)) {
        PersonsRecord record = new PersonsRecord(plan, position, awards);
        plan.story(position)
            .ifPresentOrElse(record::fitFor, position == 0 ? () -> {} : record::addOld);
      }
    }
    addAppraisals(plan, awards);
    return awards;
  }

  private void addAppraisals(ClassPlan plan, List<SampleAward> awards) {
    List<Integer> positions = plan.appraisalPositions();
    for (int place = 0; place < positions.size(); place++) {
      if (plan.appraisalStory(place) == AppraisalStory.NOT_FIRST_BY_RECORD) {
        new PersonsRecord(plan, positions.get(place), awards)
            .addSame(ClaimKind.APPRAISAL, AwardState.PAID);
      }
    }
  }

  /** One person's record under way. */
  private final class PersonsRecord {

    private final ClassDraft draft;
    private final long person;
    private final String personId;
    private final List<SampleAward> awards;

    private PersonsRecord(ClassPlan plan, int position, List<SampleAward> awards) {
      this.draft = plan.draft();
      this.person = plan.person(position);
      this.personId = identities.of(person, plan.home(position));
      this.awards = awards;
    }

    private void fitFor(LineStory story) {
      switch (story) {
        case REPEAT_OF_EARLIER_YEAR -> addSame(ClaimKind.TRAINING, AwardState.PAID);
        case REPEAT_OF_RETURNED -> addSame(ClaimKind.TRAINING, AwardState.RETURNED);
        case REPEAT_OF_RECOVERED -> addSame(ClaimKind.TRAINING, AwardState.RECOVERED);
        case FOURTH_OF_YEAR, FOURTH_WITH_EXCEPTION -> addThisYear(3);
        case THIRD_OF_YEAR, TWO_EARLIER_THIS_YEAR -> addThisYear(2);
        case OVERLAPS_RECORD ->
            addOther(1, draft.days().startsOn().minusDays(CLASS_DAYS - 3L), AwardState.RETURNED);
        default -> {
          // needs no record
        }
      }
    }

    private void addOld() {
      if (!draws.perMille(WITH_OLD_AWARDS_PER_MILLE, "old awards", person)) {
        return;
      }
      int count = 1 + draws.below(2, "how many", person);
      AwardState[] states = AwardState.values();
      for (int i = 1; i <= count; i++) {
        int days = 500 * (i - 1) + draws.below(400, "old award", person);
        AwardState state = states[draws.below(states.length, "old state", person + i)];
        addOther(i, EARLIER_YEARS.plusDays(days), state);
      }
    }

    private void addThisYear(int count) {
      for (int i = 1; i <= count; i++) {
        addOther(
            i, THIS_YEAR.plusDays(20L * (i - 1)), i == 1 ? AwardState.AWARDED : AwardState.PAID);
      }
    }

    /** An award of another occupation than the class's, a different one for each number. */
    private void addOther(int number, LocalDate startsOn, AwardState state) {
      int own = Occupation.ALL.indexOf(draft.occupation());
      Occupation other = Occupation.ALL.get((own + number) % Occupation.ALL.size());
      add(ClaimKind.TRAINING, other, 5, CertificateType.SKILL_LEVEL, startsOn, state);
    }

    private void addSame(ClaimKind kind, AwardState state) {
      add(kind, draft.occupation(), draft.level(), draft.certificate(), YEAR_OF_REPEATS, state);
    }

    private void add(
        ClaimKind kind,
        Occupation occupation,
        int level,
        CertificateType certificate,
        LocalDate startsOn,
        AwardState state) {
      String suffix = Digits.of(person, 9) + "-" + (awards.size() + 1);
      awards.add(
          new SampleAward(
              "A" + suffix,
              kind,
              personId,
              occupation.code(),
              level,
              certificate.name(),
              startsOn.plusDays(DAYS_TO_CERTIFICATE),
              "H" + suffix,
              startsOn,
              startsOn.plusDays(CLASS_DAYS - 1L),
              state));
    }
  }
}
