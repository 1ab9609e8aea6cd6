package io.butie.domain.ledger;

import io.butie.domain.reference.Pseudonym;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.List;

/**
 * What identified this person is gone: ordered by one supervisor and approved by another (R58). The
 * records that name the pseudonym stay, and so does every proof of them.
 *
 * @param basis why, as the number of a paper; never a name
 * @param retainedUntil the last day on which the person's data had to be kept
 */
public record ErasureRecord(
    Region region,
    String id,
    Pseudonym person,
    String basis,
    LocalDate retainedUntil,
    String orderedBy,
    String approvedBy,
    LocalDate approvedOn)
    implements LedgerRecord {

  public ErasureRecord {
    RecordIds.require(id);
  }

  static ErasureRecord read(Region region, FieldReader in) {
    return new ErasureRecord(
        region,
        in.text(),
        new Pseudonym(in.text()),
        in.text(),
        in.date(),
        in.text(),
        in.text(),
        in.date());
  }

  @Override
  public RecordKind kind() {
    return RecordKind.ERASURE;
  }

  @Override
  public List<Value> values() {
    return List.of(
        Value.text(id),
        Value.text(person.value()),
        Value.text(basis),
        Value.date(retainedUntil),
        Value.text(orderedBy),
        Value.text(approvedBy),
        Value.date(approvedOn));
  }
}
