package io.butie.application.audit;

import io.butie.domain.claim.AppliedRate;
import io.butie.domain.claim.LineFactsText;
import io.butie.domain.ledger.DecisionRecord;
import io.butie.domain.ledger.DecisionRecord.Verdict;
import io.butie.domain.policy.Rulebook;
import java.util.Optional;
import java.util.function.Function;

/** The clauses that a decision rests on, made from the facts that were stored with it. */
public final class DecisionClauses {

  private DecisionClauses() {}

  /**
   * The rule of the rate where anything is to be paid, then of each finding, joined by {@code ;}:
   * {@code R45;R18}. Without the rulebook, only those of the findings.
   */
  public static String of(DecisionRecord decision, Function<String, Optional<Rulebook>> rulebooks) {
    Optional<Rulebook> rulebook = rulebooks.apply(decision.rulebook());
    if (rulebook.isEmpty() || decision.decision() == Verdict.REFUSE) {
      return decision.clauses();
    }
    String rate =
        AppliedRate.clauseOf(LineFactsText.parse(decision.facts().toString()), rulebook.get())
            .rule();
    return decision.clauses().isEmpty() ? rate : rate + ";" + decision.clauses();
  }
}
