package io.butie.domain.ledger;

import io.butie.domain.money.Money;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was decided on a claim line, refusals too (R58), with all that is needed to decide it again.
 *
 * @param personCommitment a keyed commitment to the person: no personal data here
 * @param code the deciding finding; absent for every PAY
 * @param ratePercent percent of the standard, 0 where refused
 * @param findings the codes of all findings, joined by {@code ;} in screening order
 * @param clauses the rule number of each finding (R38), joined by {@code ;}
 * @param facts the derived inputs of the decision, as canonical text without personal data
 */
public record DecisionRecord(
    Region region,
    String id,
    String line,
    ClaimKind claimKind,
    Optional<String> classId,
    String pseudonym,
    Digest personCommitment,
    String rulebook,
    Verdict decision,
    Optional<String> code,
    int ratePercent,
    Money amount,
    String findings,
    String clauses,
    LongText facts,
    String decidedBy,
    LocalDate decidedOn)
    implements LedgerRecord {

  /** What a line can come to. */
  public enum Verdict {
    PAY,
    HOLD,
    REFUSE
  }

  public DecisionRecord {
    RecordIds.require(id);
  }

  /** The id of the record in which the line is decided. */
  public static String idOf(LineId line) {
    return "decide/" + line;
  }

  static DecisionRecord read(Region region, FieldReader in) {
    return new DecisionRecord(
        region,
        in.text(),
        in.text(),
        in.constant(ClaimKind.class),
        in.optionalText(),
        in.text(),
        in.digest(),
        in.text(),
        in.constant(Verdict.class),
        in.optionalText(),
        in.count(),
        in.money(),
        in.text(),
        in.text(),
        in.longText(),
        in.text(),
        in.date());
  }

  @Override
  public RecordKind kind() {
    return RecordKind.DECISION;
  }

  @Override
  public List<Value> values() {
    return List.of(
        Value.text(id),
        Value.text(line),
        Value.text(claimKind.name()),
        Value.optionalText(classId),
        Value.text(pseudonym),
        Value.digest(personCommitment),
        Value.text(rulebook),
        Value.text(decision.name()),
        Value.optionalText(code),
        Value.integer(ratePercent),
        Value.integer(amount.fen()),
        Value.text(findings),
        Value.text(clauses),
        Value.text(facts.toString()),
        Value.text(decidedBy),
        Value.date(decidedOn));
  }
}
