package io.butie.domain.ledger;

import io.butie.domain.money.Money;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.List;

/**
 * A class opening that was approved, on the channel that it states (R52), with the money set aside
 * for it.
 *
 * @param level 5 (初级) to 1 (高级技师), 0 for none
 * @param standard the subsidy standard a head at 100 %, in fen
 * @param encumbered heads × standard, in fen
 */
public record ClassOpeningRecord(
    Region region,
    String id,
    String classId,
    String institution,
    FundChannel channel,
    int fundYear,
    String occupation,
    int level,
    int heads,
    Money standard,
    Money encumbered,
    LocalDate startsOn,
    LocalDate endsOn,
    String approvedBy,
    LocalDate approvedOn)
    implements LedgerRecord {

  public ClassOpeningRecord {
    RecordIds.require(id);
  }

  static ClassOpeningRecord read(Region region, FieldReader in) {
    return new ClassOpeningRecord(
        region,
        in.text(),
        in.text(),
        in.text(),
        in.constant(FundChannel.class),
        in.count(),
        in.text(),
        in.count(),
        in.count(),
        in.money(),
        in.money(),
        in.date(),
        in.date(),
        in.text(),
        in.date());
  }

  @Override
  public RecordKind kind() {
    return RecordKind.CLASS_OPENING;
  }

  @Override
  public List<Value> values() {
    return List.of(
        Value.text(id),
        Value.text(classId),
        Value.text(institution),
        Value.text(channel.name()),
        Value.integer(fundYear),
        Value.text(occupation),
        Value.integer(level),
        Value.integer(heads),
        Value.integer(standard.fen()),
        Value.integer(encumbered.fen()),
        Value.date(startsOn),
        Value.date(endsOn),
        Value.text(approvedBy),
        Value.date(approvedOn));
  }
}
