package io.butie.domain.ledger;

import io.butie.domain.money.Money;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.List;

/** A class that takes no more lines; what is left of its money is free again. */
public record ClassClosingRecord(
    Region region, String id, String classId, Money released, String closedBy, LocalDate closedOn)
    implements LedgerRecord {

  public ClassClosingRecord {
    RecordIds.require(id);
  }

  static ClassClosingRecord read(Region region, FieldReader in) {
    return new ClassClosingRecord(region, in.text(), in.text(), in.money(), in.text(), in.date());
  }

  @Override
  public RecordKind kind() {
    return RecordKind.CLASS_CLOSING;
  }

  @Override
  public List<Value> values() {
    return List.of(
        Value.text(id),
        Value.text(classId),
        Value.integer(released.fen()),
        Value.text(closedBy),
        Value.date(closedOn));
  }
}
