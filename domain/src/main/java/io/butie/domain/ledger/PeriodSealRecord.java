package io.butie.domain.ledger;

import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A month of a region that is closed (R60): from now on nothing counts for a day of it, or of any
 * day before. Commits to every record of the region since the seal before, which is the first of
 * them, and to every balance that the region's records up to here make.
 *
 * @param period the month
 * @param firstSequence the region sequence of the first record under the seal
 * @param records how many there are, up to the seal itself, which is not among them
 * @param accounts how many accounts of the region money has touched
 * @param balancesDigest of their balances, {@link SealedBalances}
 */
public record PeriodSealRecord(
    Region region,
    String id,
    YearMonth period,
    long firstSequence,
    int records,
    int accounts,
    Digest balancesDigest,
    String sealedBy,
    LocalDate sealedOn)
    implements LedgerRecord {

  public PeriodSealRecord {
    RecordIds.require(id);
    if (firstSequence < 0) {
      throw new IllegalArgumentException("a region sequence is 0 or more");
    }
  }

  static PeriodSealRecord read(Region region, FieldReader in) {
    return new PeriodSealRecord(
        region,
        in.text(),
        in.month(),
        in.sequence(),
        in.count(),
        in.count(),
        in.digest(),
        in.text(),
        in.date());
  }

  /** The region sequence after the last record under the seal: the seal's own. */
  public long nextSequence() {
    return Math.addExact(firstSequence, records);
  }

  /** The last day that is closed. */
  public LocalDate closedThrough() {
    return period.atEndOfMonth();
  }

  @Override
  public RecordKind kind() {
    return RecordKind.PERIOD_SEAL;
  }

  @Override
  public List<Value> values() {
    return List.of(
        Value.text(id),
        Value.text(period.toString()),
        Value.integer(firstSequence),
        Value.integer(records),
        Value.integer(accounts),
        Value.digest(balancesDigest),
        Value.text(sealedBy),
        Value.date(sealedOn));
  }
}
