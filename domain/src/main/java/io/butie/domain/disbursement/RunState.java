package io.butie.domain.disbursement;

/** Where a payment run stands. */
public enum RunState {
  /** Payable lines are being selected, screened again and reserved. */
  BUILDING,
  /** Complete, with control totals and a content hash; waits for a second person. */
  FROZEN,
  /** A second person approved what they saw; instructions are being issued. */
  APPROVED,
  /** The checker said no: every line is free for another run. */
  REJECTED,
  /** Every instruction is in the ledger; the treasury is being told and asked. */
  DISPATCHED,
  /** The treasury answered for every instruction and paid them all. */
  SETTLED,
  /** The treasury answered for every instruction and some came back. */
  PARTLY_SETTLED,
  /** Batch, treasury statement and ledger agree to the fen. */
  RECONCILED;

  /**
   * Whether the run is still being made: it takes lines, waits for its second person, or issues its
   * instructions. A region has one such run at a time; what the treasury takes days to answer does
   * not stop the next.
   */
  public boolean isOpen() {
    return this == BUILDING || this == FROZEN || this == APPROVED;
  }

  /** Whether nothing more will happen to the run by itself or by the treasury. */
  public boolean isOver() {
    return this == REJECTED || this == RECONCILED;
  }
}
