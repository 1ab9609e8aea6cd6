package io.butie.domain.claim;

import io.butie.domain.money.Rate;
import io.butie.domain.policy.Clause;
import io.butie.domain.policy.RateRow;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.policy.RulebookEntry;
import io.butie.domain.policy.Standard;
import io.butie.domain.reference.ClaimKind;

/** The rate of the standard that a line gets unless it is refused (三(五) R44–R46, R43). */
public final class AppliedRate {

  private AppliedRate() {}

  static Rate of(LineFacts line, Rulebook rulebook) {
    return line.kind() == ClaimKind.APPRAISAL
        ? rulebook.payment().appraisalRate()
        : row(line, rulebook).rate();
  }

  /** The clause that gives the line this rate. */
  public static Clause clauseOf(LineFacts line, Rulebook rulebook) {
    if (line.kind() == ClaimKind.TRAINING) {
      return row(line, rulebook).clause();
    }
    return rulebook.entries().stream()
        .filter(entry -> entry.name().equals("appraisal_rate"))
        .map(RulebookEntry::clause)
        .findFirst()
        .orElseThrow();
  }

  private static RateRow row(LineFacts line, Rulebook rulebook) {
    return rulebook
        .rates()
        .rowFor(
            line.certificate().type(),
            line.standard().map(Standard::newOccupation).orElse(false),
            Employment.isEmployed(line, rulebook.employment()));
  }
}
