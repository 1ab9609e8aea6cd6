package io.butie.domain.ledger;

import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.List;

/**
 * The log goes on from where its database stands, although more had been published: two people say
 * so, because the records after that place are lost. Its sequence is the size of the log that is
 * kept. The checkpoints of the records that are given up stay published; they contradict the log,
 * and this record says why.
 *
 * @param givenUpSize the size that the last published checkpoint states
 * @param givenUpRoot its root
 * @param keptRoot the root over the records before this one
 */
public record ForkRecord(
    Region region,
    String id,
    long givenUpSize,
    Digest givenUpRoot,
    Digest keptRoot,
    String reason,
    String madeBy,
    String approvedBy,
    LocalDate recordedOn)
    implements LedgerRecord {

  public ForkRecord {
    RecordIds.require(id);
    if (givenUpSize < 0) {
      throw new IllegalArgumentException("a log of " + givenUpSize + " records");
    }
  }

  static ForkRecord read(Region region, FieldReader in) {
    return new ForkRecord(
        region,
        in.text(),
        in.sequence(),
        in.digest(),
        in.digest(),
        in.text(),
        in.text(),
        in.text(),
        in.date());
  }

  @Override
  public RecordKind kind() {
    return RecordKind.FORK;
  }

  @Override
  public List<Value> values() {
    return List.of(
        Value.text(id),
        Value.integer(givenUpSize),
        Value.digest(givenUpRoot),
        Value.digest(keptRoot),
        Value.text(reason),
        Value.text(madeBy),
        Value.text(approvedBy),
        Value.date(recordedOn));
  }
}
