package io.butie.application.privacy;

import io.butie.application.port.PersonalDataOrders.Order;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.policy.Outcome;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Pseudonym;

/** What one supervisor of the province orders about a person's data and another approves (R58). */
public interface TwoPersonMeasure {

  /**
   * Remembers that this supervisor wants it; refused as {@link #approve} is, and as ALREADY_TAKEN
   * where it was ordered before.
   *
   * @param basis why, as the number of a paper; it goes into the ledger for good
   */
  Outcome<Order> order(SignedInUser supervisor, Pseudonym person, String basis);

  /**
   * Does it, where another supervisor ordered it. FOUR_EYES for the same one, NOT_FOUND where
   * nobody has the pseudonym, no record is about them or nobody ordered it, WRONG_STATE where they
   * are erased or a line of theirs is under way, CONTENT_CHANGED where the order is another than
   * the approved one.
   *
   * @param content of the order that is approved
   */
  Outcome<Order> approve(SignedInUser supervisor, Pseudonym person, Digest content);
}
