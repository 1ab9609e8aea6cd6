package io.butie.domain.claim;

import static io.butie.domain.policy.FindingCode.EVALUATION_DATE_IMPLAUSIBLE;
import static io.butie.domain.policy.FindingCode.LATE_EVALUATION;
import static io.butie.domain.policy.FindingCode.NO_CERTIFICATE;
import static io.butie.domain.policy.FindingCode.NO_STANDARD;

import io.butie.domain.policy.Rulebook;
import java.time.LocalDate;

/** What is asked of the certificate, the evaluation before it and the standard that it earns. */
final class CertificateTests {

  /** One of the six certificates, obtained after training (三(五) R35, R36). */
  static final ScreeningTest CERTIFICATE_IS_THERE =
      ScreeningTest.of(
          NO_CERTIFICATE,
          (line, rulebook) -> noCertificate(line),
          Fact.CERTIFICATE_TYPE,
          Fact.CERTIFICATE_NUMBERED,
          Fact.CERTIFICATE_DATE,
          Fact.CLASS_ENDS_ON,
          Fact.CLAIMED_ON);

  /** The catalogue has a standard (四(四) R56). */
  static final ScreeningTest STANDARD_IS_THERE =
      ScreeningTest.of(
          NO_STANDARD,
          (line, rulebook) -> line.standard().isEmpty(),
          Fact.OCCUPATION,
          Fact.LEVEL,
          Fact.CLASS_STARTS_ON);

  /** Evaluation ends within seven days after training (三(四) R25). */
  static final ScreeningTest EVALUATION_IN_TIME =
      ScreeningTest.of(
          LATE_EVALUATION, CertificateTests::evaluatedLate, Fact.EVALUATED_ON, Fact.CLASS_ENDS_ON);

  /** An evaluation comes before its certificate and before the claim (四(四) R59). */
  static final ScreeningTest EVALUATION_DATE_IS_PLAUSIBLE =
      ScreeningTest.of(
          EVALUATION_DATE_IMPLAUSIBLE,
          (line, rulebook) -> evaluationImplausible(line),
          Fact.EVALUATED_ON,
          Fact.CERTIFICATE_DATE,
          Fact.CLAIMED_ON);

  private CertificateTests() {}

  private static boolean noCertificate(LineFacts line) {
    CertificateFacts held = line.certificate();
    if (held.type().isEmpty() || !held.numbered() || held.date().isEmpty()) {
      return true;
    }
    LocalDate date = held.date().get();
    return date.isBefore(line.trainingClass().endsOn()) || date.isAfter(line.claimedOn());
  }

  private static boolean evaluatedLate(LineFacts line, Rulebook rulebook) {
    LocalDate last = line.trainingClass().endsOn().plusDays(rulebook.dates().evaluationDays());
    return line.evaluatedOn().filter(day -> day.isAfter(last)).isPresent();
  }

  private static boolean evaluationImplausible(LineFacts line) {
    return line.evaluatedOn()
        .filter(
            day ->
                day.isAfter(line.claimedOn())
                    || line.certificate().date().filter(day::isAfter).isPresent())
        .isPresent();
  }
}
