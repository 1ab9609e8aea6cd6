package io.butie.domain.claim;

import io.butie.domain.policy.TransitionTable;

/** How a claim line lives, as the table that the code obeys. */
public final class ClaimTransitions {

  public static final TransitionTable<ClaimState, ClaimEvent> TABLE =
      TransitionTable.of(ClaimState.class, ClaimEvent.class)
          .row(ClaimState.SUBMITTED, ClaimEvent.ASSESS_PAY, ClaimState.APPROVED)
          .row(ClaimState.SUBMITTED, ClaimEvent.ASSESS_HOLD, ClaimState.HELD)
          .row(ClaimState.SUBMITTED, ClaimEvent.ASSESS_REFUSE, ClaimState.REFUSED)
          .row(ClaimState.HELD, ClaimEvent.RELEASE, ClaimState.APPROVED)
          .row(ClaimState.HELD, ClaimEvent.DENY, ClaimState.DENIED)
          .row(ClaimState.SUBMITTED, ClaimEvent.WITHDRAW, ClaimState.WITHDRAWN)
          .row(ClaimState.HELD, ClaimEvent.WITHDRAW, ClaimState.WITHDRAWN)
          .row(ClaimState.APPROVED, ClaimEvent.WITHDRAW, ClaimState.WITHDRAWN)
          .row(ClaimState.ON_NOTICE, ClaimEvent.WITHDRAW, ClaimState.WITHDRAWN)
          .row(ClaimState.APPROVED, ClaimEvent.PUBLISH, ClaimState.ON_NOTICE)
          .row(ClaimState.ON_NOTICE, ClaimEvent.OBJECT, ClaimState.FROZEN)
          .row(ClaimState.FROZEN, ClaimEvent.DISMISS_OBJECTION, ClaimState.ON_NOTICE)
          .row(ClaimState.FROZEN, ClaimEvent.UPHOLD_OBJECTION, ClaimState.DENIED)
          .row(ClaimState.ON_NOTICE, ClaimEvent.ACCRUE, ClaimState.PAYABLE)
          .row(ClaimState.PAYABLE, ClaimEvent.OBJECT, ClaimState.PAYABLE_FROZEN)
          .row(ClaimState.PAYABLE_FROZEN, ClaimEvent.DISMISS_OBJECTION, ClaimState.PAYABLE)
          .row(ClaimState.PAYABLE_FROZEN, ClaimEvent.UPHOLD_OBJECTION, ClaimState.DENIED)
          .row(ClaimState.PAYABLE, ClaimEvent.RESERVE, ClaimState.RESERVED)
          .row(ClaimState.RESERVED, ClaimEvent.UNRESERVE, ClaimState.PAYABLE)
          .row(ClaimState.RESERVED, ClaimEvent.OBJECT, ClaimState.PAYABLE_FROZEN)
          .row(ClaimState.RESERVED, ClaimEvent.INSTRUCT, ClaimState.INSTRUCTED)
          .row(ClaimState.INSTRUCTED, ClaimEvent.SETTLE, ClaimState.PAID)
          .row(ClaimState.INSTRUCTED, ClaimEvent.RETURN, ClaimState.PAYABLE)
          .row(ClaimState.PAID, ClaimEvent.RETURN, ClaimState.PAYABLE)
          .build();

  private ClaimTransitions() {}
}
