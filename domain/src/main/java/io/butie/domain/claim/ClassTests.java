package io.butie.domain.claim;

import static io.butie.domain.policy.FindingCode.CHANNEL_NOT_STATED;
import static io.butie.domain.policy.FindingCode.INSTITUTION_NOT_PUBLISHED;
import static io.butie.domain.policy.FindingCode.LATE_TRAINING;
import static io.butie.domain.policy.FindingCode.NOT_IN_SYSTEM;

import io.butie.domain.policy.Rulebook;
import java.time.LocalDate;
import java.time.MonthDay;

/** What is asked of the class and of whoever held it. */
final class ClassTests {

  /** 凡补必进、不进不补 (四(四) R57): no class, or its opening not approved before it started. */
  static final ScreeningTest IN_SYSTEM =
      ScreeningTest.of(
          NOT_IN_SYSTEM,
          (line, rulebook) -> notInSystem(line.trainingClass()),
          Fact.CLASS_ID,
          Fact.CLASS_APPROVED_ON,
          Fact.CLASS_STARTS_ON);

  /** Institutions (三(二) R17) and evaluation bodies (三(四) R23) are published first. */
  static final ScreeningTest INSTITUTION_IS_PUBLISHED =
      ScreeningTest.of(
          INSTITUTION_NOT_PUBLISHED,
          (line, rulebook) -> line.institution() == ListStatus.NOT_LISTED,
          Fact.INSTITUTION,
          Fact.CLASS_REGION,
          Fact.CLASS_STARTS_ON,
          Fact.EVALUATED_ON,
          Fact.CERTIFICATE_DATE);

  /** The fund channel is fixed at class opening (四(二) R52). */
  static final ScreeningTest CHANNEL_IS_STATED =
      ScreeningTest.of(
          CHANNEL_NOT_STATED,
          (line, rulebook) ->
              line.trainingClass().channel().filter(line.channel()::equals).isEmpty(),
          Fact.CHANNEL,
          Fact.CLASS_CHANNEL);

  /** All training is done by the end of August (三(三) R18). */
  static final ScreeningTest TRAINING_IN_TIME =
      ScreeningTest.of(LATE_TRAINING, ClassTests::endsLate, Fact.CLASS_ENDS_ON);

  private ClassTests() {}

  private static boolean notInSystem(ClassFacts trainingClass) {
    LocalDate start = trainingClass.startsOn();
    return trainingClass.id().isEmpty()
        || trainingClass.approvedOn().map(approved -> approved.isAfter(start)).orElse(true);
  }

  private static boolean endsLate(LineFacts line, Rulebook rulebook) {
    return MonthDay.from(line.trainingClass().endsOn()).isAfter(rulebook.dates().trainingEndsBy());
  }
}
