package io.butie.domain.fund;

import io.butie.domain.policy.TransitionTable;

/** Every move that a fund order can make. */
public final class FundOrderTransitions {

  public static final TransitionTable<FundOrderState, FundOrderEvent> ORDER =
      TransitionTable.startingIn(FundOrderState.PENDING, FundOrderEvent.class)
          .row(FundOrderState.PENDING, FundOrderEvent.APPROVE, FundOrderState.APPROVED)
          .row(FundOrderState.PENDING, FundOrderEvent.REJECT, FundOrderState.REJECTED)
          .build();

  private FundOrderTransitions() {}
}
