package io.butie.domain.claim;

import io.butie.domain.money.Money;
import io.butie.domain.money.Rate;
import io.butie.domain.policy.Effect;
import io.butie.domain.policy.Finding;
import io.butie.domain.policy.FindingCode;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.policy.Standard;
import java.util.List;
import java.util.Optional;

/** Decides a line: a pure function of the rulebook and the line's facts. */
public final class Assessment {

  private Assessment() {}

  /** Refused by the first refusal, else held by the first hold, else paid. */
  public static Decision assess(LineFacts line, Rulebook rulebook) {
    List<Finding> findings = Screening.screen(line, rulebook);
    Optional<FindingCode> refusal = first(Effect.REFUSE, findings);
    if (refusal.isPresent()) {
      return new Decision(Verdict.REFUSE, refusal, Rate.ZERO, Money.ZERO, findings);
    }
    Optional<FindingCode> hold = first(Effect.HOLD, findings);
    Rate rate = AppliedRate.of(line, rulebook);
    Money standard = line.standard().map(Standard::amount).orElse(Money.ZERO);
    return new Decision(
        hold.isPresent() ? Verdict.HOLD : Verdict.PAY,
        hold,
        rate,
        rulebook.payment().rounding().share(standard, rate),
        findings);
  }

  private static Optional<FindingCode> first(Effect effect, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.effect() == effect)
        .map(Finding::code)
        .findFirst();
  }
}
