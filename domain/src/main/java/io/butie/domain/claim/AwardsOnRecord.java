package io.butie.domain.claim;

import io.butie.domain.policy.AwardRules;
import io.butie.domain.policy.RepeatScope;
import io.butie.domain.reference.ClaimKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** The earlier awards of a line's person, compared with the line as the rulebook says. */
record AwardsOnRecord(LineFacts line, AwardRules rules) {

  /** An earlier award has the line's key (R38, R39). */
  boolean anySameKey(ClaimKind kind) {
    Optional<AwardKey> key = line.key(rules.levelZeroKey());
    return key.isPresent()
        && counted(kind)
            .filter(award -> rules.repeatScope() == RepeatScope.LIFETIME || sameYear(award))
            .anyMatch(award -> award.key(rules.levelZeroKey()).equals(key));
  }

  /** An earlier award is from the line's own class (R38). */
  boolean anySameClass(ClaimKind kind) {
    Optional<String> id = line.trainingClass().id();
    return id.isPresent() && counted(kind).anyMatch(award -> award.classId().equals(id));
  }

  /** The person has all the awards of the year that they may have (R37). */
  boolean yearIsFull(ClaimKind kind) {
    return counted(kind).filter(this::sameYear).count() >= rules.annualLimit();
  }

  /** An earlier award's class was held on a day of this one, elsewhere (R59). */
  boolean anyOverlappingClass(ClaimKind kind) {
    return line.trainingClass().id().isPresent()
        && line.earlier().stream()
            .filter(award -> award.kind() == kind && rules.overlapStates().contains(award.state()))
            .filter(award -> award.classId().isPresent())
            .filter(award -> !award.classId().equals(line.trainingClass().id()))
            .anyMatch(this::daysOverlap);
  }

  private Stream<EarlierAward> counted(ClaimKind kind) {
    return line.earlier().stream()
        .filter(award -> award.kind() == kind && rules.countedStates().contains(award.state()));
  }

  private boolean sameYear(EarlierAward award) {
    Optional<Integer> year = line.day(rules.annualLimitYearOf()).map(LocalDate::getYear);
    return year.isPresent()
        && award.day(rules.annualLimitYearOf()).map(LocalDate::getYear).equals(year);
  }

  /** Whether some day, ends included, belongs to both classes. */
  private boolean daysOverlap(EarlierAward award) {
    return award.classStartsOn().isPresent()
        && award.classEndsOn().isPresent()
        && !award.classStartsOn().get().isAfter(line.trainingClass().endsOn())
        && !award.classEndsOn().get().isBefore(line.trainingClass().startsOn());
  }
}
