package io.butie.domain.ledger;

import io.butie.domain.money.Money;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.List;

/**
 * A payment run, frozen by its maker and approved by a second person (R58).
 *
 * @param contentHash what was approved, payee accounts included
 */
public record RunApprovalRecord(
    Region region,
    String id,
    String run,
    Digest contentHash,
    int lines,
    int instructions,
    Money amount,
    String madeBy,
    String approvedBy,
    LocalDate approvedOn)
    implements LedgerRecord {

  public RunApprovalRecord {
    RecordIds.require(id);
  }

  static RunApprovalRecord read(Region region, FieldReader in) {
    return new RunApprovalRecord(
        region,
        in.text(),
        in.text(),
        in.digest(),
        in.count(),
        in.count(),
        in.money(),
        in.text(),
        in.text(),
        in.date());
  }

  @Override
  public RecordKind kind() {
    return RecordKind.RUN_APPROVAL;
  }

  @Override
  public List<Value> values() {
    return List.of(
        Value.text(id),
        Value.text(run),
        Value.digest(contentHash),
        Value.integer(lines),
        Value.integer(instructions),
        Value.integer(amount.fen()),
        Value.text(madeBy),
        Value.text(approvedBy),
        Value.date(approvedOn));
  }
}
