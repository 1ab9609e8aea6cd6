package io.butie.application.fund;

import io.butie.application.port.FundOrders;
import io.butie.application.port.Transactions;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.fund.FundOrder;
import io.butie.domain.fund.FundOrder.Request;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import java.time.Clock;
import java.time.LocalDate;

/** The first person enters what is ordered of a fund, once for its number. */
public final class EnterFundOrders {

  private final Transactions transactions;
  private final FundOrders orders;
  private final Clock clock;

  public EnterFundOrders(Transactions transactions, FundOrders orders, Clock clock) {
    this.transactions = transactions;
    this.orders = orders;
    this.clock = clock;
  }

  /** The order, which waits; ALREADY_TAKEN where another with its number waits or is approved. */
  Outcome<FundOrder> enter(SignedInUser maker, Request request) {
    LocalDate today = LocalDate.now(clock);
    return transactions.attempt(
        () ->
            request
                .by(maker, orders.nextId(request.region(), today), today)
                .then(this::alone)
                .map(
                    order -> {
                      orders.add(order);
                      return order;
                    }));
  }

  private Outcome<FundOrder> alone(FundOrder order) {
    return orders
        .live(order.what(), order.number())
        .<Outcome<FundOrder>>map(
            there ->
                Outcome.refused(
                    RefusalCode.ALREADY_TAKEN,
                    "what is ordered by this number is " + there.state() + " already",
                    "该文号的资金指令已录入，状态为 " + there.state()))
        .orElseGet(() -> Outcome.done(order));
  }
}
