package io.butie.domain.disbursement;

import io.butie.domain.policy.TransitionTable;

/** How runs and instructions live, as the tables that the code obeys. */
public final class PaymentTransitions {

  public static final TransitionTable<RunState, RunEvent> RUN =
      TransitionTable.startingIn(RunState.BUILDING, RunEvent.class)
          .row(RunState.BUILDING, RunEvent.FREEZE, RunState.FROZEN)
          .row(RunState.FROZEN, RunEvent.APPROVE, RunState.APPROVED)
          .row(RunState.FROZEN, RunEvent.REJECT, RunState.REJECTED)
          .row(RunState.APPROVED, RunEvent.DISPATCH, RunState.DISPATCHED)
          .row(RunState.DISPATCHED, RunEvent.SETTLE, RunState.SETTLED)
          .row(RunState.DISPATCHED, RunEvent.SETTLE_PARTLY, RunState.PARTLY_SETTLED)
          .row(RunState.SETTLED, RunEvent.RECONCILE, RunState.RECONCILED)
          .row(RunState.PARTLY_SETTLED, RunEvent.RECONCILE, RunState.RECONCILED)
          .build();

  public static final TransitionTable<InstructionState, InstructionEvent> INSTRUCTION =
      TransitionTable.startingIn(InstructionState.RESERVED, InstructionEvent.class)
          .row(InstructionState.RESERVED, InstructionEvent.INSTRUCT, InstructionState.INSTRUCTED)
          .row(InstructionState.RESERVED, InstructionEvent.DROP, InstructionState.DROPPED)
          .row(InstructionState.INSTRUCTED, InstructionEvent.SEND, InstructionState.SENDING)
          .row(InstructionState.SENDING, InstructionEvent.ACCEPT, InstructionState.SENT)
          .row(InstructionState.SENDING, InstructionEvent.NO_ANSWER, InstructionState.UNKNOWN)
          .row(InstructionState.UNKNOWN, InstructionEvent.FOUND_AT_TREASURY, InstructionState.SENT)
          .row(
              InstructionState.UNKNOWN,
              InstructionEvent.NEVER_RECEIVED,
              InstructionState.INSTRUCTED)
          .row(InstructionState.SENT, InstructionEvent.SETTLE, InstructionState.SETTLED)
          .row(InstructionState.SENT, InstructionEvent.RETURN, InstructionState.RETURNED)
          .build();

  private PaymentTransitions() {}
}
