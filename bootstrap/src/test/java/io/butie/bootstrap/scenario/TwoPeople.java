package io.butie.bootstrap.scenario;

import io.butie.application.fund.Appropriate;
import io.butie.application.fund.CloseYear;
import io.butie.bootstrap.UseCases;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.fund.FundOrder;
import io.butie.domain.policy.Outcome;
import java.util.function.Supplier;

/** A maker and a checker, who say their words at once: both count, or neither. */
record TwoPeople(UseCases useCases, SignedInUser maker, SignedInUser checker) {

  Outcome<FundOrder> appropriate(Appropriate.Order order) {
    return agree(() -> useCases.appropriate().order(maker, order));
  }

  Outcome<FundOrder> closeYear(CloseYear.Closing closing) {
    return agree(() -> useCases.closeYear().order(maker, closing));
  }

  private Outcome<FundOrder> agree(Supplier<Outcome<FundOrder>> word) {
    return useCases
        .transactions()
        .around(
            () ->
                word.get()
                    .then(
                        order ->
                            useCases
                                .checkFundOrders()
                                .approve(checker, order.id(), order.content())));
  }
}
