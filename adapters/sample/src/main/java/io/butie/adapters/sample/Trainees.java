package io.butie.adapters.sample;

import io.butie.adapters.sample.ClassDraft.ClassDays;
import io.butie.domain.reference.TraineeGroup;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who the trainees are: their groups (R13) and whether and when they found work (R44). */
final class Trainees {

  /** In twentieths, about as the notice's targets stress them. */
  private static final List<TraineeGroup> GROUPS =
      List.of(
          TraineeGroup.RURAL_TRANSFER_WORKER,
          TraineeGroup.RURAL_TRANSFER_WORKER,
          TraineeGroup.RURAL_TRANSFER_WORKER,
          TraineeGroup.RURAL_TRANSFER_WORKER,
          TraineeGroup.RURAL_TRANSFER_WORKER,
          TraineeGroup.RURAL_TRANSFER_WORKER,
          TraineeGroup.LAID_OFF_OR_UNEMPLOYED,
          TraineeGroup.LAID_OFF_OR_UNEMPLOYED,
          TraineeGroup.LAID_OFF_OR_UNEMPLOYED,
          TraineeGroup.RECENT_GRADUATE,
          TraineeGroup.RECENT_GRADUATE,
          TraineeGroup.YOUTH_NOT_IN_EDUCATION,
          TraineeGroup.YOUTH_NOT_IN_EDUCATION,
          TraineeGroup.EMPLOYMENT_DIFFICULTY,
          TraineeGroup.EMPLOYMENT_DIFFICULTY,
          TraineeGroup.POVERTY_LIFTED,
          TraineeGroup.POVERTY_LIFTED,
          TraineeGroup.VETERAN,
          TraineeGroup.ENTERPRISE_EMPLOYEE,
          TraineeGroup.OTHER);

  private final Draws draws;

  Trainees(Draws draws) {
    this.draws = draws;
  }

  /** The primary group first; an employer's own training is for its new employees. */
  List<String> groups(ClassDraft draft, long person) {
    TraineeGroup primary =
        draft.payee() == SamplePayee.Kind.EMPLOYER
            ? TraineeGroup.ENTERPRISE_EMPLOYEE
            : GROUPS.get(draws.below(GROUPS.size(), "group", person));
    List<String> groups = new ArrayList<>(2);
    groups.add(primary.name());
    TraineeGroup second = GROUPS.get(draws.below(GROUPS.size(), "second group", person));
    if (draws.perMille(100, "in two groups", person)
        && second != primary
        && second != TraineeGroup.ENTERPRISE_EMPLOYEE) {
      groups.add(second.name());
    }
    return groups;
  }

  /**
   * Of those not employed already, 60 % find work before the claim; 5 % had it before the class.
   */
  Optional<LocalDate> employedOn(ClassDraft draft, boolean employee, long person) {
    ClassDays days = draft.days();
    int draw = draws.below(100, "work", person);
    if (employee) {
      return Optional.of(days.startsOn().plusDays(draw % 3));
    }
    if (draft.story() == ClassStory.OVERSUBSCRIBED || draw < 60) {
      int wait = (int) ChronoUnit.DAYS.between(days.endsOn(), days.claimedOn());
      return Optional.of(days.endsOn().plusDays(draws.below(wait + 1, "work found", person)));
    }
    return draw < 65
        ? Optional.of(days.startsOn().minusDays(30 + draws.below(300, "old work", person)))
        : Optional.empty();
  }
}
