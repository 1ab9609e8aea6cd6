package io.butie.application.claim;

import io.butie.application.port.Claims.RegisteredLine;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.claim.Decision;
import io.butie.domain.claim.LineFacts;
import io.butie.domain.claim.LineFactsText;
import io.butie.domain.ledger.DecisionRecord;
import io.butie.domain.ledger.LongText;
import io.butie.domain.policy.Rulebook;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** Decisions as ledger records: all that is needed to decide again, nothing of the person. */
final class DecisionRecords {

  private DecisionRecords() {}

  static DecisionRecord of(
      RegisteredLine line,
      LineFacts facts,
      Decision decision,
      Rulebook rulebook,
      SignedInUser reviewer,
      LocalDate today) {
    return new DecisionRecord(
        line.line().region(),
        DecisionRecord.idOf(line.id()),
        line.id().value(),
        facts.kind(),
        facts.trainingClass().id(),
        line.person().pseudonym().value(),
        line.person().commitment(),
        rulebook.id(),
        DecisionRecord.Verdict.valueOf(decision.verdict().name()),
        decision.code().map(Enum::name),
        decision.rate().percent(),
        decision.amount(),
        decision.findings().stream()
            .map(finding -> finding.code().name())
            .collect(Collectors.joining(";")),
        decision.findings().stream()
            .map(finding -> finding.clause().rule())
            .collect(Collectors.joining(";")),
        LongText.of(LineFactsText.toText(facts)),
        reviewer.id().value(),
        today);
  }
}
