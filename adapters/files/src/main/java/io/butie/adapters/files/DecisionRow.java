package io.butie.adapters.files;

import io.butie.domain.claim.Decision;
import io.butie.domain.policy.Finding;
import io.butie.domain.policy.FindingCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A decision as the decisions file shows it, behind the line's id. */
record DecisionRow(
    String decision,
    String code,
    String ratePercent,
    String amountFen,
    String findings,
    String clauses) {

  static DecisionRow of(Decision decision) {
    List<Finding> findings = decision.findings();
    return new DecisionRow(
        decision.verdict().name(),
        decision.code().map(FindingCode::name).orElse(""),
        Integer.toString(decision.rate().percent()),
        Long.toString(decision.amount().fen()),
        findings.stream().map(finding -> finding.code().name()).collect(Collectors.joining(";")),
        findings.stream().map(finding -> finding.clause().rule()).collect(Collectors.joining(";")));
  }

  /** Keeps equal rows once: a province-year has few different ones. */
  static final class Cache {

    private final Map<DecisionRow, DecisionRow> rows = new HashMap<>();

    DecisionRow of(Decision decision) {
      return rows.computeIfAbsent(DecisionRow.of(decision), row -> row);
    }
  }
}
