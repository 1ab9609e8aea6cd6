package io.butie.domain.ledger;

import io.butie.domain.reference.Pseudonym;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.List;

/**
 * From now on nothing that identifies this person is read, and no new claim is taken for them:
 * ordered by one supervisor and approved by another (R58).
 *
 * @param basis why, as the number of a paper; never a name
 */
public record RestrictionRecord(
    Region region,
    String id,
    Pseudonym person,
    String basis,
    String orderedBy,
    String approvedBy,
    LocalDate approvedOn)
    implements LedgerRecord {

  public RestrictionRecord {
    RecordIds.require(id);
  }

  static RestrictionRecord read(Region region, FieldReader in) {
    return new RestrictionRecord(
        region, in.text(), new Pseudonym(in.text()), in.text(), in.text(), in.text(), in.date());
  }

  @Override
  public RecordKind kind() {
    return RecordKind.RESTRICTION;
  }

  @Override
  public List<Value> values() {
    return List.of(
        Value.text(id),
        Value.text(person.value()),
        Value.text(basis),
        Value.text(orderedBy),
        Value.text(approvedBy),
        Value.date(approvedOn));
  }
}
