package io.butie.domain.claim;

import static io.butie.domain.claim.ClaimEvent.*;
import static io.butie.domain.claim.ClaimState.*;

import io.butie.domain.policy.TransitionTable;

/** Every move that a claim line can make. */
public final class ClaimTransitions {

  public static final TransitionTable<ClaimState, ClaimEvent> LINE =
      TransitionTable.startingIn(SUBMITTED, ClaimEvent.class)
          .row(SUBMITTED, ASSESS_PAY, APPROVED)
          .row(SUBMITTED, ASSESS_HOLD, HELD)
          .row(SUBMITTED, ASSESS_REFUSE, REFUSED)
          .row(HELD, RELEASE, APPROVED)
          .row(HELD, DENY, DENIED)
          .row(SUBMITTED, WITHDRAW, WITHDRAWN)
          .row(HELD, WITHDRAW, WITHDRAWN)
          .row(APPROVED, WITHDRAW, WITHDRAWN)
          .row(ON_NOTICE, WITHDRAW, WITHDRAWN)
          .row(APPROVED, PUBLISH, ON_NOTICE)
          .row(ON_NOTICE, OBJECT, FROZEN)
          .row(FROZEN, DISMISS_OBJECTION, ON_NOTICE)
          .row(FROZEN, UPHOLD_OBJECTION, DENIED)
          .row(ON_NOTICE, ACCRUE, PAYABLE)
          .row(ON_NOTICE, RUN_SHORT, UNFUNDED)
          .row(PAYABLE, OBJECT, PAYABLE_FROZEN)
          .row(PAYABLE_FROZEN, DISMISS_OBJECTION, PAYABLE)
          .row(PAYABLE_FROZEN, UPHOLD_OBJECTION, DENIED)
          .row(PAYABLE, SETTLE, PAID)
          .row(PAYABLE, RETURN, PAYABLE)
          .row(PAID, RETURN, PAYABLE)
          .build();

  /** The state of a line that was assessed so. */
  public static ClaimState assessed(Verdict verdict) {
    ClaimEvent event =
        switch (verdict) {
          case PAY -> ASSESS_PAY;
          case HOLD -> ASSESS_HOLD;
          case REFUSE -> ASSESS_REFUSE;
        };
    return LINE.next(LINE.start(), event).orThrow();
  }

  private ClaimTransitions() {}
}
