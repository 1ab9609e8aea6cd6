package io.butie.domain.disbursement;

/** Where a payment instruction stands. */
public enum InstructionState {
  /** Built: its lines are reserved, no money has moved. */
  RESERVED,
  /** In the ledger and in the outbox: its money is in transit. */
  INSTRUCTED,
  /** Being handed over; after a crash nobody knows how far that came. */
  SENDING,
  /** The treasury did not answer: ask before sending again. */
  UNKNOWN,
  /** The treasury has it. */
  SENT,
  /** Paid, on the treasury's word. */
  SETTLED,
  /** Came back, on the treasury's word: its lines are payable again. */
  RETURNED,
  /** Its run was rejected. */
  DROPPED
}
