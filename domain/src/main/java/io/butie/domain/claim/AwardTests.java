package io.butie.domain.claim;

import static io.butie.domain.policy.FindingCode.REPEATED_CLASS;
import static io.butie.domain.policy.FindingCode.REPEATED_OCCUPATION_LEVEL;

import io.butie.domain.policy.FindingCode;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.reference.ClaimKind;

/** What is asked of the training awards that the person already has, in any region and channel. */
final class AwardTests {

  /** Not twice from one class (三(五) R38). */
  static final ScreeningTest CLASS_IS_NOT_REPEATED =
      ScreeningTest.of(
          REPEATED_CLASS,
          (line, rulebook) -> awards(line, rulebook).anySameClass(ClaimKind.TRAINING),
          Fact.CLASS_ID);

  /** Not twice for one occupation and level (三(五) R38). */
  static final ScreeningTest OCCUPATION_AND_LEVEL_ARE_NOT_REPEATED =
      ScreeningTest.of(
          REPEATED_OCCUPATION_LEVEL,
          (line, rulebook) -> awards(line, rulebook).anySameKey(ClaimKind.TRAINING),
          Fact.OCCUPATION,
          Fact.LEVEL,
          Fact.CERTIFICATE_TYPE);

  /** 原则上 three a year (三(五) R37). */
  static final ScreeningTest ANNUAL_LIMIT =
      ScreeningTest.of(
          FindingCode.ANNUAL_LIMIT,
          (line, rulebook) -> !line.exceptionApproved() && yearIsFull(line, rulebook),
          Fact.CERTIFICATE_DATE,
          Fact.EXCEPTION_APPROVED);

  /** More than three a year, by an exception that someone named approved (三(五) R37). */
  static final ScreeningTest ANNUAL_LIMIT_EXCEPTION =
      ScreeningTest.of(
          FindingCode.ANNUAL_LIMIT_EXCEPTION,
          (line, rulebook) -> line.exceptionApproved() && yearIsFull(line, rulebook),
          Fact.CERTIFICATE_DATE,
          Fact.EXCEPTION_APPROVED);

  /** Nobody is in two classes at once (四(四) R59). */
  static final ScreeningTest CLASSES_DO_NOT_OVERLAP =
      ScreeningTest.of(
          FindingCode.OVERLAPPING_CLASSES,
          (line, rulebook) -> awards(line, rulebook).anyOverlappingClass(ClaimKind.TRAINING),
          Fact.CLASS_ID,
          Fact.CLASS_STARTS_ON,
          Fact.CLASS_ENDS_ON);

  private AwardTests() {}

  private static boolean yearIsFull(LineFacts line, Rulebook rulebook) {
    return awards(line, rulebook).yearIsFull(ClaimKind.TRAINING);
  }

  private static AwardsOnRecord awards(LineFacts line, Rulebook rulebook) {
    return new AwardsOnRecord(line, rulebook.awards());
  }
}
