package io.butie.adapters.rest.fund;

import io.butie.domain.fund.FundOrder;
import io.butie.domain.policy.Reason;
import io.butie.domain.reference.UserId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A fund order as it is shown.
 *
 * @param amountFen what is given, or what is carried over
 */
public record FundOrderView(
    String id,
    String what,
    String number,
    String region,
    int fundYear,
    String channel,
    long amountFen,
    LocalDate orderedOn,
    String state,
    String madeBy,
    LocalDate madeOn,
    Optional<String> checkedBy,
    Optional<String> rejectedBecause) {

  static FundOrderView of(FundOrder order) {
    return new FundOrderView(
        order.id(),
        order.what().name(),
        order.number(),
        order.region().code(),
        order.fundYear(),
        order.channel().name(),
        order.amount().fen(),
        order.orderedOn(),
        order.state().name(),
        order.madeBy().value(),
        order.madeOn(),
        order.checkedBy().map(UserId::value),
        order.rejectedBecause().map(Reason::text));
  }
}
