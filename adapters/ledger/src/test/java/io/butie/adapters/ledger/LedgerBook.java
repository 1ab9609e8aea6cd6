package io.butie.adapters.ledger;

import io.butie.application.ledger.Transfers;
import io.butie.domain.fund.Arrow;
import io.butie.domain.fund.Movement;
import io.butie.domain.ledger.AppropriationRecord;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.money.Money;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Records as the use cases would post them. */
final class LedgerBook {

  static final Region SHIJIAZHUANG = new Region("130100");
  static final Region BAODING = new Region("130600");
  static final FundChannel CHANNEL = FundChannel.EMPLOYMENT_SUBSIDY;
  static final LocalDate DAY = LocalDate.of(2023, 6, 1);

  private LedgerBook() {}

  static AppropriationRecord order(Region region, String id, long fen) {
    return new AppropriationRecord(
        region,
        "order/" + id,
        "财社〔2023〕" + id,
        CHANNEL,
        2023,
        Money.ofFen(fen),
        DAY,
        "maker",
        "checker");
  }

  static TransferRecord transfer(
      Arrow arrow, Region region, String id, long fen, LedgerRecord cause) {
    Movement movement = Movement.along(arrow, region, 2023, CHANNEL, Money.ofFen(fen));
    return Transfers.of(movement, arrow.name().toLowerCase(Locale.ROOT) + "/" + id, id, cause, DAY);
  }

  /** An order and the money that it gives. */
  static List<LedgerRecord> appropriation(Region region, String id, long fen) {
    AppropriationRecord order = order(region, id, fen);
    return List.of(order, transfer(Arrow.APPROPRIATE, region, id, fen, order));
  }
}
