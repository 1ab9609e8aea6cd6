package io.butie.domain.fund;

import static io.butie.domain.fund.AccountKind.APPROPRIATION;
import static io.butie.domain.fund.AccountKind.ENCUMBERED;
import static io.butie.domain.fund.AccountKind.IN_TRANSIT;
import static io.butie.domain.fund.AccountKind.LAPSED;
import static io.butie.domain.fund.AccountKind.PAID;
import static io.butie.domain.fund.AccountKind.PAYABLE;
import static io.butie.domain.fund.AccountKind.UNENCUMBERED;

/**
 * The account diagram as a table: every way in which money may move. Each arrow can also be gone
 * back once, in full, by a reversal that names the original.
 */
public enum Arrow {
  APPROPRIATE(APPROPRIATION, UNENCUMBERED),
  WITHDRAW(UNENCUMBERED, APPROPRIATION),
  /** A class opening was approved, or an appraisal line reviewed (R52). */
  ENCUMBER(UNENCUMBERED, ENCUMBERED),
  /** A class was closed: what it did not need is free again. */
  RELEASE(ENCUMBERED, UNENCUMBERED),
  /** A line has passed review and its public notice (R31, R32). */
  ACCRUE(ENCUMBERED, PAYABLE),
  /** A line's money was sent to the treasury. */
  INSTRUCT(PAYABLE, IN_TRANSIT),
  /** The treasury says that the payee has it. */
  SETTLE(IN_TRANSIT, PAID),
  /** The treasury says that it came back; it may be paid again, as the same award. */
  RETURN(IN_TRANSIT, PAYABLE),
  /** It came back after it had been settled. */
  LATE_RETURN(PAID, PAYABLE),
  /** Money taken back, to the channel and fund year that it came from. */
  RECOVER(PAID, UNENCUMBERED),
  /** The fund year has ended. */
  LAPSE(UNENCUMBERED, LAPSED);

  private final AccountKind from;
  private final AccountKind to;

  Arrow(AccountKind from, AccountKind to) {
    this.from = from;
    this.to = to;
  }

  public AccountKind from() {
    return from;
  }

  public AccountKind to() {
    return to;
  }
}
