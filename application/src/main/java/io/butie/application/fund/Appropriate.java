package io.butie.application.fund;

import io.butie.application.ledger.Transfers;
import io.butie.application.port.Ledger;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.fund.Arrow;
import io.butie.domain.fund.FundOrder;
import io.butie.domain.fund.FundOrder.Request;
import io.butie.domain.fund.FundOrder.What;
import io.butie.domain.fund.Movement;
import io.butie.domain.ledger.AppropriationRecord;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.List;

/** Appropriation orders (拨款文件): entered by one finance user, booked when another approves. */
public final class Appropriate {

  private final EnterFundOrders orders;
  private final Ledger ledger;

  public Appropriate(EnterFundOrders orders, Ledger ledger) {
    this.orders = orders;
    this.ledger = ledger;
  }

  /**
   * An appropriation order.
   *
   * @param number the order's number, such as 冀财社〔2023〕12号, by which it is booked once
   * @param amount in fen, above 0
   */
  public record Order(
      String number,
      Region region,
      int fundYear,
      FundChannel channel,
      Money amount,
      LocalDate orderedOn) {

    private Request request() {
      return new Request(What.APPROPRIATION, number, region, fundYear, channel, amount, orderedOn);
    }
  }

  /**
   * Enters the order, which waits for its checker; ALREADY_TAKEN where its number waits or is
   * booked.
   */
  public Outcome<FundOrder> order(SignedInUser maker, Order order) {
    return order.amount().isZero()
        ? Outcome.refused(
            RefusalCode.MALFORMED, "an appropriation gives more than nothing", "拨款金额须大于 0")
        : orders.enter(maker, order.request());
  }

  /**
   * Books what was approved. An order of a month that the region has sealed counts for the first
   * day that is open.
   */
  Outcome<Ledger.Posted> book(FundOrder approved) {
    String key = key(approved.number());
    AppropriationRecord record =
        new AppropriationRecord(
            approved.region(),
            "appropriation/" + key,
            approved.number(),
            approved.channel(),
            approved.fundYear(),
            approved.amount(),
            approved.orderedOn(),
            approved.madeBy().value(),
            approved.checkedBy().orElseThrow().value());
    return ledger.post(
        List.of(
            record,
            Transfers.of(
                Movement.along(
                    Arrow.APPROPRIATE,
                    approved.region(),
                    approved.fundYear(),
                    approved.channel(),
                    approved.amount()),
                "appropriate/" + key,
                approved.number(),
                record,
                ledger.holdOpenPeriod(approved.region()).dayFor(approved.orderedOn()))));
  }

  /** The number as a record id can hold it: the same for the same number. */
  private static String key(String number) {
    return Digest.sha256(number).hex().substring(0, 32);
  }
}
