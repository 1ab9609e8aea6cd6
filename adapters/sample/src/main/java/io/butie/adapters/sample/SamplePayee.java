package io.butie.adapters.sample;

import io.butie.domain.reference.PayeeId;

/**
 * Whom the money goes to, by practice (the notice names no payee, R33).
 *
 * @param id the credit code of an organisation; of a trainee, nothing that says who it is
 * @param account account number, 19 digits
 * @param holder the account holder's name
 * @param bank CNAPS code, 12 digits
 */
public record SamplePayee(PayeeId id, Kind kind, String account, String holder, String bank) {

  public enum Kind {
    /** The training institution's basic account: a free class with a 代为申请 agreement. */
    INSTITUTION,
    /** The employer's, for its own training. */
    EMPLOYER,
    /** The trainee's own social-security-card account, where the trainee paid the fee. */
    TRAINEE,
    /** The evaluation body's basic account: appraisal only (R42). */
    EVALUATION_BODY
  }
}
