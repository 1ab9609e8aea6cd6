package io.butie.application.fund;

import io.butie.application.ledger.Transfers;
import io.butie.application.port.Ledger;
import io.butie.application.port.Ledger.OpenPeriod;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.fund.AccountKind;
import io.butie.domain.fund.Arrow;
import io.butie.domain.fund.FundAccount;
import io.butie.domain.fund.FundOrder;
import io.butie.domain.fund.FundOrder.Request;
import io.butie.domain.fund.FundOrder.What;
import io.butie.domain.fund.Movement;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.YearCloseRecord;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Closes a fund year of a channel (年度结转): what nobody was promised lapses, or is carried over to
 * the next year, on the word of two people. Afterwards the fund takes recoveries only.
 */
public final class CloseYear {

  private final EnterFundOrders orders;
  private final Ledger ledger;
  private final Clock clock;

  public CloseYear(EnterFundOrders orders, Ledger ledger, Clock clock) {
    this.orders = orders;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The fund of a region, and how much of what it has left is carried over; the rest lapses. */
  public record Closing(Region region, int fundYear, FundChannel channel, Money carriedOver) {

    private Request request(LocalDate today) {
      return new Request(
          What.YEAR_CLOSE,
          region + "/" + fundYear + "/" + channel,
          region,
          fundYear,
          channel,
          carriedOver,
          today);
    }
  }

  /**
   * Orders it, for a checker to approve; WRONG_STATE where the year is not over, ALREADY_TAKEN
   * where its closing is ordered already or done.
   */
  public Outcome<FundOrder> order(SignedInUser maker, Closing closing) {
    LocalDate today = LocalDate.now(clock);
    return today.getYear() > closing.fundYear()
        ? orders.enter(maker, closing.request(today))
        : Outcome.refused(
            RefusalCode.WRONG_STATE,
            "fund year " + closing.fundYear() + " is not over",
            closing.fundYear() + " 预算年度尚未结束");
  }

  /**
   * Closes what was approved; FUND_YEAR_UNSETTLED while money is encumbered, payable or in transit,
   * INSUFFICIENT_FUNDS where more is to be carried over than is left, FUND_YEAR_CLOSED or
   * ALREADY_POSTED the second time.
   */
  Outcome<YearCloseRecord> close(FundOrder approved) {
    // The head first: what is left stays what it is.
    OpenPeriod open = ledger.holdOpenPeriod(approved.region());
    FundAccount unencumbered =
        new FundAccount(
            approved.region(), approved.fundYear(), approved.channel(), AccountKind.UNENCUMBERED);
    long left = ledger.balance(unencumbered) - approved.amount().fen();
    if (left < 0) {
      return Outcome.refused(
          RefusalCode.INSUFFICIENT_FUNDS,
          unencumbered + " lacks " + -left + " fen to carry over",
          "账户 " + unencumbered + " 余额不足，结转还缺 " + -left + " 分");
    }
    LocalDate today = LocalDate.now(clock);
    YearCloseRecord record =
        new YearCloseRecord(
            approved.region(),
            recordId(approved),
            approved.channel(),
            approved.fundYear(),
            Money.ofFen(left),
            approved.amount(),
            approved.madeBy().value(),
            approved.checkedBy().orElseThrow().value(),
            today);
    int year = approved.fundYear();
    LocalDate day = open.dayFor(today);
    List<LedgerRecord> records = new ArrayList<>(List.of(record));
    add(records, record, Arrow.LAPSE, year, record.lapsed(), day);
    add(records, record, Arrow.WITHDRAW, year, record.carriedOver(), day);
    add(records, record, Arrow.APPROPRIATE, year + 1, record.carriedOver(), day);
    return ledger.post(records).map(posted -> record);
  }

  /** The id of the record of a closing that was approved. */
  public static String recordId(FundOrder closing) {
    return "close-year/" + closing.number();
  }

  private static void add(
      List<LedgerRecord> records,
      YearCloseRecord record,
      Arrow arrow,
      int fundYear,
      Money amount,
      LocalDate day) {
    if (!amount.isZero()) {
      records.add(
          Transfers.of(
              Movement.along(arrow, record.region(), fundYear, record.channel(), amount),
              record.id() + "/" + arrow,
              record.id(),
              record,
              day));
    }
  }
}
