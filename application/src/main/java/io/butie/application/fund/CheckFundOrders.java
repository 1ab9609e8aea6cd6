package io.butie.application.fund;

import io.butie.application.port.FundOrders;
import io.butie.application.port.Transactions;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.fund.FundOrder;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.Reason;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Digest;
import java.util.function.Function;

/**
 * The second person's word on what was ordered of a fund (R58): what is approved is done at once.
 */
public final class CheckFundOrders {

  private final Transactions transactions;
  private final FundOrders orders;
  private final Appropriate appropriate;
  private final CloseYear closeYear;

  public CheckFundOrders(
      Transactions transactions, FundOrders orders, Appropriate appropriate, CloseYear closeYear) {
    this.transactions = transactions;
    this.orders = orders;
    this.appropriate = appropriate;
    this.closeYear = closeYear;
  }

  /**
   * Approves the order and does it. NOT_FOUND, FOUR_EYES for the maker, WRONG_STATE where it is not
   * pending, CONTENT_CHANGED where it is not what was seen, and whatever the deed is refused for:
   * the order then stays pending.
   *
   * @param seen the {@link FundOrder#content} that the checker was shown
   */
  public Outcome<FundOrder> approve(SignedInUser checker, String id, Digest seen) {
    return check(id, order -> order.approve(checker, seen).then(this::carryOut));
  }

  /** Rejects the order; its number is free for another. Refused as an approval is. */
  public Outcome<FundOrder> reject(SignedInUser checker, String id, String because) {
    return check(id, order -> Reason.of(because).then(why -> order.reject(checker, why)));
  }

  private Outcome<FundOrder> check(String id, Function<FundOrder, Outcome<FundOrder>> word) {
    return transactions.attempt(
        () ->
            orders
                .hold(id)
                .<Outcome<FundOrder>>map(Outcome::done)
                .orElseGet(
                    () ->
                        Outcome.refused(
                            RefusalCode.NOT_FOUND, "there is no fund order " + id, "没有资金指令 " + id))
                .then(word)
                .map(
                    checked -> {
                      orders.checked(checked);
                      return checked;
                    }));
  }

  private Outcome<FundOrder> carryOut(FundOrder approved) {
    return switch (approved.what()) {
      case APPROPRIATION -> appropriate.book(approved).map(posted -> approved);
      case YEAR_CLOSE -> closeYear.close(approved).map(record -> approved);
    };
  }
}
