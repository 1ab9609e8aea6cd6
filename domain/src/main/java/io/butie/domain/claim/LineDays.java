package io.butie.domain.claim;

import io.butie.domain.policy.DayOf;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds the day of a line that a rule looks at. */
final class LineDays {

  private LineDays() {}

  static Optional<LocalDate> day(
      DayOf day,
      ClassFacts trainingClass,
      Optional<LocalDate> evaluatedOn,
      Optional<LocalDate> certificateDate,
      LocalDate claimedOn) {
    return switch (day) {
      case CLASS_START -> Optional.of(trainingClass.startsOn());
      case CLASS_END -> Optional.of(trainingClass.endsOn());
      case EVALUATION -> evaluatedOn;
      case CERTIFICATE -> certificateDate;
      case CLAIM -> Optional.of(claimedOn);
    };
  }

  /** The first of these days that is known. */
  static Optional<LocalDate> first(List<DayOf> days, ClaimLine line) {
    return days.stream()
        .flatMap(
            day ->
                day(
                    day,
                    line.trainingClass(),
                    line.evaluatedOn(),
                    line.certificateDate(),
                    line.claimedOn())
                    .stream())
        .findFirst();
  }
}
