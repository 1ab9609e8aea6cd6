package io.butie.domain.claim;

import static io.butie.domain.policy.FindingCode.CERTIFICATE_NOT_ELIGIBLE;
import static io.butie.domain.policy.FindingCode.NOT_FIRST_APPRAISAL;
import static io.butie.domain.policy.FindingCode.NO_AGREEMENT;

import io.butie.domain.policy.Rulebook;
import io.butie.domain.reference.CertificateType;
import io.butie.domain.reference.ClaimKind;
import java.util.Optional;

/** What is asked of an appraisal subsidy alone (三(五) R39–R42). */
final class AppraisalTests {

  /** Not for a 培训合格证书 (R39). */
  static final ScreeningTest CERTIFICATE_IS_ELIGIBLE =
      ScreeningTest.of(
          CERTIFICATE_NOT_ELIGIBLE,
          (line, rulebook) ->
              line.certificate().type().equals(Optional.of(CertificateType.TRAINING_COMPLETION)),
          Fact.CERTIFICATE_TYPE);

  /** Only the first appraisal of an occupation and level (R39), as declared and as on record. */
  static final ScreeningTest IS_FIRST_APPRAISAL =
      ScreeningTest.of(
          NOT_FIRST_APPRAISAL,
          AppraisalTests::notFirst,
          Fact.FIRST_APPRAISAL,
          Fact.OCCUPATION,
          Fact.LEVEL,
          Fact.CERTIFICATE_TYPE);

  /** A 免费技能鉴定协议书 signed before the evaluation (R40). */
  static final ScreeningTest AGREEMENT_IS_SIGNED =
      ScreeningTest.of(
          NO_AGREEMENT,
          (line, rulebook) -> noAgreement(line),
          Fact.AGREEMENT_ON,
          Fact.EVALUATED_ON,
          Fact.CERTIFICATE_DATE);

  private AppraisalTests() {}

  private static boolean notFirst(LineFacts line, Rulebook rulebook) {
    return line.firstAppraisal().equals(Optional.of(false))
        || new AwardsOnRecord(line, rulebook.awards()).anySameKey(ClaimKind.APPRAISAL);
  }

  private static boolean noAgreement(LineFacts line) {
    return line.agreementOn()
        .map(
            signed ->
                line.evaluatedOn().or(line.certificate()::date).filter(signed::isAfter).isPresent())
        .orElse(true);
  }
}
