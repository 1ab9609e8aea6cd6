package io.butie.domain.ledger;

import io.butie.domain.money.Money;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.List;

/**
 * A fund year of a channel of a region is over: what nobody was promised lapses or is carried over
 * to the next year. After it the fund takes recoveries only.
 *
 * @param lapsed of what was unencumbered
 * @param carriedOver of what was unencumbered: withdrawn, and appropriated to the next fund year
 */
public record YearCloseRecord(
    Region region,
    String id,
    FundChannel channel,
    int fundYear,
    Money lapsed,
    Money carriedOver,
    String madeBy,
    String approvedBy,
    LocalDate closedOn)
    implements LedgerRecord {

  public YearCloseRecord {
    RecordIds.require(id);
  }

  static YearCloseRecord read(Region region, FieldReader in) {
    return new YearCloseRecord(
        region,
        in.text(),
        in.constant(FundChannel.class),
        in.count(),
        in.money(),
        in.money(),
        in.text(),
        in.text(),
        in.date());
  }

  @Override
  public RecordKind kind() {
    return RecordKind.YEAR_CLOSE;
  }

  @Override
  public List<Value> values() {
    return List.of(
        Value.text(id),
        Value.text(channel.name()),
        Value.integer(fundYear),
        Value.integer(lapsed.fen()),
        Value.integer(carriedOver.fen()),
        Value.text(madeBy),
        Value.text(approvedBy),
        Value.date(closedOn));
  }
}
