package io.butie.application.fund;

import io.butie.application.ledger.Transfers;
import io.butie.application.port.Ledger;
import io.butie.application.port.Ledger.OpenPeriod;
import io.butie.application.port.Transactions;
import io.butie.domain.access.FourEyes;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.fund.AccountKind;
import io.butie.domain.fund.Arrow;
import io.butie.domain.fund.FundAccount;
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

  private final Transactions transactions;
  private final Ledger ledger;
  private final Clock clock;

  public CloseYear(Transactions transactions, Ledger ledger, Clock clock) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The fund of a region, and how much of what it has left is carried over; the rest lapses. */
  public record Closing(Region region, int fundYear, FundChannel channel, Money carriedOver) {

    private FundAccount unencumbered() {
      return new FundAccount(region, fundYear, channel, AccountKind.UNENCUMBERED);
    }
  }

  /**
   * Closes it; FUND_YEAR_UNSETTLED while money is encumbered, payable or in transit, WRONG_STATE
   * where the year is not over, INSUFFICIENT_FUNDS where more is to be carried over than is left,
   * FUND_YEAR_CLOSED or ALREADY_POSTED the second time.
   */
  public Outcome<YearCloseRecord> close(SignedInUser maker, SignedInUser checker, Closing closing) {
    return transactions.attempt(
        () ->
            maker
                .allowedAs(Role.FINANCE_MAKER, closing.region())
                .then(user -> checker.allowedAs(Role.FINANCE_CHECKER, closing.region()))
                .then(user -> FourEyes.check(maker.id(), checker))
                .then(user -> over(closing))
                .then(over -> post(maker, checker, closing)));
  }

  private Outcome<Closing> over(Closing closing) {
    return LocalDate.now(clock).getYear() > closing.fundYear()
        ? Outcome.done(closing)
        : Outcome.refused(
            RefusalCode.WRONG_STATE, "fund year " + closing.fundYear() + " is not over");
  }

  private Outcome<YearCloseRecord> post(SignedInUser maker, SignedInUser checker, Closing closing) {
    // The head first: what is left stays what it is.
    OpenPeriod open = ledger.holdOpenPeriod(closing.region());
    long left = ledger.balance(closing.unencumbered()) - closing.carriedOver().fen();
    if (left < 0) {
      return Outcome.refused(
          RefusalCode.INSUFFICIENT_FUNDS,
          closing.unencumbered() + " lacks " + -left + " fen to carry over");
    }
    LocalDate today = LocalDate.now(clock);
    YearCloseRecord record =
        new YearCloseRecord(
            closing.region(),
            "close-year/" + closing.region() + "/" + closing.fundYear() + "/" + closing.channel(),
            closing.channel(),
            closing.fundYear(),
            Money.ofFen(left),
            closing.carriedOver(),
            maker.id().value(),
            checker.id().value(),
            today);
    List<LedgerRecord> records = new ArrayList<>(List.of(record));
    add(records, record, Arrow.LAPSE, closing.fundYear(), record.lapsed(), open.dayFor(today));
    add(
        records,
        record,
        Arrow.WITHDRAW,
        closing.fundYear(),
        record.carriedOver(),
        open.dayFor(today));
    add(
        records,
        record,
        Arrow.APPROPRIATE,
        closing.fundYear() + 1,
        record.carriedOver(),
        open.dayFor(today));
    return ledger.post(records).map(posted -> record);
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
