package io.butie.domain.claim;

import io.butie.domain.money.Rate;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.policy.Standard;
import io.butie.domain.reference.ClaimKind;

/** The rate of the standard that a line gets unless it is refused (三(五) R44–R46, R43). */
final class AppliedRate {

  private AppliedRate() {}

  static Rate of(LineFacts line, Rulebook rulebook) {
    if (line.kind() == ClaimKind.APPRAISAL) {
      return rulebook.payment().appraisalRate();
    }
    return rulebook
        .rates()
        .rowFor(
            line.certificate().type(),
            line.standard().map(Standard::newOccupation).orElse(false),
            Employment.isEmployed(line, rulebook.employment()))
        .rate();
  }
}
