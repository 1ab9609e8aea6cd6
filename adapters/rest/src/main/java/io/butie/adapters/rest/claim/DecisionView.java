package io.butie.adapters.rest.claim;

import io.butie.domain.ledger.DecisionRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The decision of a line, as the ledger has it.
 *
 * @param record the id of its record
 * @param ratePercent percent of the standard, 0 where refused
 */
public record DecisionView(
    String record,
    String rulebook,
    String verdict,
    int ratePercent,
    long amountFen,
    List<FindingView> findings,
    String decidedBy,
    LocalDate decidedOn) {

  /** What a screening test found, and the rule of the notice behind it. */
  public record FindingView(String code, String clause) {}

  static DecisionView of(DecisionRecord record) {
    return new DecisionView(
        record.id(),
        record.rulebook(),
        record.decision().name(),
        record.ratePercent(),
        record.amount().fen(),
        findings(record),
        record.decidedBy(),
        record.decidedOn());
  }

  private static List<FindingView> findings(DecisionRecord record) {
    if (record.findings().isEmpty()) {
      return List.of();
    }
    List<String> codes = List.of(record.findings().split(";", -1));
    List<String> clauses = List.of(record.clauses().split(";", -1));
    return IntStream.range(0, codes.size())
        .mapToObj(i -> new FindingView(codes.get(i), clauses.get(i)))
        .toList();
  }
}
