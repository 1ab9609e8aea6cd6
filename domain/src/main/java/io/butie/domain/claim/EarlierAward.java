package io.butie.domain.claim;

import io.butie.domain.policy.DayOf;
import io.butie.domain.policy.LevelZeroKey;
import io.butie.domain.reference.AwardState;
import io.butie.domain.reference.CertificateType;
import io.butie.domain.reference.ClaimKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An award on record for the person of a line, whatever its dates. What the record does not say is
 * empty, and silences the comparisons that need it.
 */
public record EarlierAward(
    ClaimKind kind,
    Optional<String> occupation,
    Optional<Integer> level,
    Optional<CertificateType> certificateType,
    Optional<LocalDate> certificateDate,
    Optional<String> classId,
    Optional<LocalDate> classStartsOn,
    Optional<LocalDate> classEndsOn,
    AwardState state) {

  /** The award that a line which was just paid or held is for the lines after it. */
  public static EarlierAward of(LineFacts line) {
    return new EarlierAward(
        line.kind(),
        Optional.of(line.occupation()),
        Optional.of(line.level()),
        line.certificate().type(),
        line.certificate().date(),
        line.trainingClass().id(),
        Optional.of(line.trainingClass().startsOn()),
        Optional.of(line.trainingClass().endsOn()),
        AwardState.AWARDED);
  }

  /** What the award takes for good; empty where an input is unknown. */
  public Optional<AwardKey> key(LevelZeroKey rule) {
    return occupation.flatMap(
        name -> level.flatMap(number -> AwardKey.of(name, number, certificateType, rule)));
  }

  /** The award's own day; claim and evaluation days are not on record. */
  public Optional<LocalDate> day(DayOf day) {
    return switch (day) {
      case CLASS_START -> classStartsOn;
      case CLASS_END -> classEndsOn;
      case CERTIFICATE -> certificateDate;
      case EVALUATION, CLAIM -> Optional.empty();
    };
  }
}
