package io.butie.domain.ledger;

import io.butie.domain.money.Money;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.List;

/** Money that an order of the finance bureau gives to a fund channel for a fund year (R28). */
public record AppropriationRecord(
    Region region,
    String id,
    String orderNumber,
    FundChannel channel,
    int fundYear,
    Money amount,
    LocalDate orderedOn,
    String madeBy,
    String approvedBy)
    implements LedgerRecord {

  public AppropriationRecord {
    RecordIds.require(id);
  }

  static AppropriationRecord read(Region region, FieldReader in) {
    return new AppropriationRecord(
        region,
        in.text(),
        in.text(),
        in.constant(FundChannel.class),
        in.count(),
        in.money(),
        in.date(),
        in.text(),
        in.text());
  }

  @Override
  public RecordKind kind() {
    return RecordKind.APPROPRIATION;
  }

  @Override
  public List<Value> values() {
    return List.of(
        Value.text(id),
        Value.text(orderNumber),
        Value.text(channel.name()),
        Value.integer(fundYear),
        Value.integer(amount.fen()),
        Value.date(orderedOn),
        Value.text(madeBy),
        Value.text(approvedBy));
  }
}
