package io.butie.domain.claim;

import io.butie.domain.money.Money;
import io.butie.domain.money.Rate;
import io.butie.domain.policy.Finding;
import io.butie.domain.policy.FindingCode;
import java.util.List;
import java.util.Optional;

/**
 * The decision of a line.
 *
 * @param code the finding that decided; empty for every PAY
 * @param rate the share of the standard; zero where refused
 * @param amount in fen; zero where refused
 * @param findings everything that was found, in order, flags too
 */
public record Decision(
    Verdict verdict, Optional<FindingCode> code, Rate rate, Money amount, List<Finding> findings) {

  public Decision {
    findings = List.copyOf(findings);
  }
}
