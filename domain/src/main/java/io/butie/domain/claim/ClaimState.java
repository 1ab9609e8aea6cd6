package io.butie.domain.claim;

/** The life of a claim line. */
public enum ClaimState {
  SUBMITTED,
  /** Assessed: PAY, or a hold that was released. */
  APPROVED,
  /** Assessed: HOLD. */
  HELD,
  /** Assessed: REFUSE. */
  REFUSED,
  /** A hold denied, or an objection upheld: its award is free again. */
  DENIED,
  WITHDRAWN,
  /** Published for three working days (R32). */
  ON_NOTICE,
  /** An objection waits to be decided, before the line was owed. */
  FROZEN,
  /** Owed: its money is accrued. */
  PAYABLE,
  /** An objection waits to be decided, though the line is owed already. */
  PAYABLE_FROZEN,
  /** In a run that is being built or waits for approval. */
  RESERVED,
  /** Sent to the treasury. */
  INSTRUCTED,
  PAID
}
