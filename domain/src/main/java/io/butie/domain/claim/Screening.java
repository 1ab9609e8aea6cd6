package io.butie.domain.claim;

import io.butie.domain.policy.Effect;
import io.butie.domain.policy.Finding;
import io.butie.domain.policy.Rulebook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Every test that a line goes through before it is decided, in order. Each runs whatever the others
 * found, and every finding is kept. The payment window is tested at payment: {@link
 * PaymentDayScreening}.
 */
final class Screening {

  static final List<ScreeningTest> TESTS =
      List.of(
          ClassTests.IN_SYSTEM,
          ClassTests.INSTITUTION_IS_PUBLISHED,
          ClassTests.CHANNEL_IS_STATED,
          PersonTests.IDENTITY_IS_SOUND,
          CertificateTests.CERTIFICATE_IS_THERE,
          CertificateTests.STANDARD_IS_THERE,
          AppraisalTests.CERTIFICATE_IS_ELIGIBLE,
          AppraisalTests.IS_FIRST_APPRAISAL,
          AppraisalTests.AGREEMENT_IS_SIGNED,
          AwardTests.CLASS_IS_NOT_REPEATED,
          AwardTests.OCCUPATION_AND_LEVEL_ARE_NOT_REPEATED,
          AwardTests.ANNUAL_LIMIT,
          AwardTests.ANNUAL_LIMIT_EXCEPTION,
          AwardTests.CLASSES_DO_NOT_OVERLAP,
          ClassTests.TRAINING_IN_TIME,
          CertificateTests.EVALUATION_IN_TIME,
          CertificateTests.EVALUATION_DATE_IS_PLAUSIBLE,
          QuotaTests.WITHIN_QUOTA);

  /** Only where a rate applies, so it waits for the others; it is reported in its place. */
  static final ScreeningTest WHERE_A_RATE_APPLIES = RateTests.EMPLOYMENT_HAS_A_DAY;

  private Screening() {}

  /** The findings, in the order of their codes. */
  static List<Finding> screen(LineFacts line, Rulebook rulebook) {
    List<Finding> findings = new ArrayList<>();
    for (ScreeningTest test : TESTS) {
      test.screen(line, rulebook).ifPresent(findings::add);
    }
    if (findings.stream().noneMatch(finding -> finding.effect() == Effect.REFUSE)) {
      WHERE_A_RATE_APPLIES.screen(line, rulebook).ifPresent(findings::add);
      findings.sort(Comparator.comparing(Finding::code));
    }
    return findings;
  }
}
