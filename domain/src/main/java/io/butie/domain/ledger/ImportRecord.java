package io.butie.domain.ledger;

import io.butie.domain.money.Money;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.List;

/**
 * A file of an earlier system that was taken over whole, prepared by one person and approved by
 * another (R58).
 *
 * @param what the sort of file: {@code AWARDS}, {@code BALANCES} or {@code QUOTAS}
 * @param contentDigest SHA-256 of the file, which both persons were shown
 * @param rows how many were taken over
 * @param amount their sum; zero where the file is not about money
 */
public record ImportRecord(
    Region region,
    String id,
    String what,
    Digest contentDigest,
    int rows,
    Money amount,
    String madeBy,
    String approvedBy,
    LocalDate approvedOn)
    implements LedgerRecord {

  public ImportRecord {
    RecordIds.require(id);
  }

  static ImportRecord read(Region region, FieldReader in) {
    return new ImportRecord(
        region,
        in.text(),
        in.text(),
        in.digest(),
        in.count(),
        in.money(),
        in.text(),
        in.text(),
        in.date());
  }

  @Override
  public RecordKind kind() {
    return RecordKind.IMPORT;
  }

  @Override
  public List<Value> values() {
    return List.of(
        Value.text(id),
        Value.text(what),
        Value.digest(contentDigest),
        Value.integer(rows),
        Value.integer(amount.fen()),
        Value.text(madeBy),
        Value.text(approvedBy),
        Value.date(approvedOn));
  }
}
