package io.butie.application.fund;

import io.butie.application.ledger.Transfers;
import io.butie.application.port.Ledger;
import io.butie.application.port.Transactions;
import io.butie.domain.access.FourEyes;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.fund.Arrow;
import io.butie.domain.fund.Movement;
import io.butie.domain.ledger.AppropriationRecord;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Outcome;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.List;

/** Books an appropriation order (拨款文件): entered by one finance user, checked by another. */
public final class Appropriate {

  private final Transactions transactions;
  private final Ledger ledger;

  public Appropriate(Transactions transactions, Ledger ledger) {
    this.transactions = transactions;
    this.ledger = ledger;
  }

  /**
   * An appropriation order.
   *
   * @param number the order's number, by which it is booked once
   */
  public record Order(
      String number,
      Region region,
      int fundYear,
      FundChannel channel,
      Money amount,
      LocalDate orderedOn) {

    /** A number such as 冀财社〔2023〕12号 as a record id can hold it: the same for the same number. */
    private String key() {
      return Digest.sha256(number).hex().substring(0, 32);
    }
  }

  /**
   * Books the order; refused the second time. An order of a month that the region has sealed counts
   * for the first day that is open.
   */
  public Outcome<Ledger.Posted> book(SignedInUser maker, SignedInUser checker, Order order) {
    return transactions.attempt(
        () ->
            maker
                .allowedAs(Role.FINANCE_MAKER, order.region())
                .then(user -> checker.allowedAs(Role.FINANCE_CHECKER, order.region()))
                .then(user -> FourEyes.check(maker.id(), checker))
                .then(
                    user -> {
                      AppropriationRecord record = recordOf(maker, checker, order);
                      return ledger.post(
                          List.of(
                              record,
                              Transfers.of(
                                  Movement.along(
                                      Arrow.APPROPRIATE,
                                      order.region(),
                                      order.fundYear(),
                                      order.channel(),
                                      order.amount()),
                                  "appropriate/" + order.key(),
                                  order.number(),
                                  record,
                                  ledger
                                      .holdOpenPeriod(order.region())
                                      .dayFor(order.orderedOn()))));
                    }));
  }

  private static AppropriationRecord recordOf(
      SignedInUser maker, SignedInUser checker, Order order) {
    return new AppropriationRecord(
        order.region(),
        "appropriation/" + order.key(),
        order.number(),
        order.channel(),
        order.fundYear(),
        order.amount(),
        order.orderedOn(),
        maker.id().value(),
        checker.id().value());
  }
}
