package io.butie.domain.policy;

/** Every way in which a use case says no, with the clause or rule it rests on. */
public enum RefusalCode {
  /** A balance would fall below zero: no money left, no opening, no payment. */
  INSUFFICIENT_FUNDS("四(二) R51"),
  /** The class's own encumbrance does not cover the line. */
  INSUFFICIENT_ENCUMBRANCE("四(二) R52"),
  /** The class opening names no fund channel. */
  CHANNEL_NOT_STATED("四(二) R52"),
  /** The catalogue has no standard for what is asked. */
  NO_STANDARD("四(四) R56"),
  /** The maker may not check, and nobody approves alone. */
  FOUR_EYES("四(四) R58"),
  /** The user's role or region does not allow this. */
  NOT_ALLOWED("三(五) R29"),
  /** Too many wrong passwords came for this name of late. */
  TOO_MANY_TRIES("三(五) R29"),
  /** The thing is not in a state in which this can be done. */
  WRONG_STATE("四(四) R58"),
  /** What was approved is not what is there: its content hash differs. */
  CONTENT_CHANGED("四(四) R60"),
  /** The region has a payment run that is not dispatched yet: one is made at a time. */
  RUN_OPEN("四(二) R53"),
  /** Another live instruction or record already holds this. */
  ALREADY_TAKEN("三(五) R38"),
  /** The same record is already in the ledger. */
  ALREADY_POSTED("四(四) R60"),
  /** A record with this id is already in the ledger, with other content. */
  POSTED_WITH_OTHER_CONTENT("四(四) R60"),
  /** The key of this request came with another request before. */
  KEY_REUSED("四(四) R60"),
  /** The fund year is closed: it takes recoveries only. */
  FUND_YEAR_CLOSED("四(四) R60"),
  /** Money of the fund year is still promised, owed or on its way. */
  FUND_YEAR_UNSETTLED("四(二) R53"),
  /** The month is sealed: what is wrong in it is put right by a record of a later day. */
  PERIOD_CLOSED("四(四) R60"),
  /**
   * The log is not what was published of it: nothing is posted before an operator has put it right.
   */
  LEDGER_READ_ONLY("四(四) R60"),
  /** The working-day calendar does not cover the year: nothing is computed, nothing is guessed. */
  CALENDAR_NOT_LOADED("三(五) R32"),
  /** The audit of a subsidy may still need what identifies the person: nothing is erased. */
  RETENTION_NOT_OVER("四(四) R61"),
  /** The person's data is restricted: no new claim is taken for them. */
  PERSON_RESTRICTED("四(四) R58"),
  /** What was named does not exist. */
  NOT_FOUND("四(四) R57"),
  /** A value is missing or not of its kind. */
  MALFORMED("四(四) R59");

  private final String clause;

  RefusalCode(String clause) {
    this.clause = clause;
  }

  public String clause() {
    return clause;
  }
}
