package io.butie.domain.fund;

/** What the money on an account is doing. */
public enum AccountKind {
  /** Where money comes from, by order of the finance bureau: the one balance below zero. */
  APPROPRIATION,
  /** Appropriated and promised to nobody. */
  UNENCUMBERED,
  /** Set aside for classes that were approved (R52). */
  ENCUMBERED,
  /** Owed for lines that passed review and public notice (R32). */
  PAYABLE,
  /** Sent to the treasury, which has not answered yet. */
  IN_TRANSIT,
  /** With the payee, on the treasury's word. */
  PAID,
  /** Given back because its fund year ended. */
  LAPSED,
  /** Money that arrived and matches nothing; cleared only by a reasoned transfer. */
  UNIDENTIFIED;

  /** Whether the balance may fall below zero: only where money is made. */
  public boolean mayBeNegative() {
    return this == APPROPRIATION;
  }
}
