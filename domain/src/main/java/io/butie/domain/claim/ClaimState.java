package io.butie.domain.claim;

/**
 * The life of a claim line. Where the money of a payable line is on its way is told by its payment
 * instruction, not here.
 */
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
  /** Through its notice, but its class has too little encumbered (R52): needs a supplement. */
  UNFUNDED,
  /** An objection waits to be decided, before the line was owed. */
  FROZEN,
  /** Owed: its money is accrued. */
  PAYABLE,
  /** An objection waits to be decided, though the line is owed already. */
  PAYABLE_FROZEN,
  PAID;

  /** Whether somebody still has to do something, for which the line must be readable. */
  public boolean isUnderWay() {
    return switch (this) {
      case REFUSED, DENIED, WITHDRAWN, PAID -> false;
      case SUBMITTED, APPROVED, HELD, ON_NOTICE, UNFUNDED, FROZEN, PAYABLE, PAYABLE_FROZEN -> true;
    };
  }
}
