package io.butie.application.port;

import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Pseudonym;
import io.butie.domain.reference.UserId;
import java.time.LocalDate;
import java.util.Optional;

/** What was ordered about people's data; a thing is ordered once for a person. */
public interface PersonalDataOrders {

  /** What can be ordered. */
  enum What {
    RESTRICTION,
    ERASURE
  }

  /** The order, held by this transaction until it ends. */
  Optional<Order> hold(Pseudonym person, What what);

  void add(Order order);

  /** The order was carried out: from now on it is there for good. */
  void approved(Pseudonym person, What what, UserId approver);

  /**
   * An order.
   *
   * @param basis why, as the number of a paper
   * @param approvedBy empty until it is carried out
   */
  record Order(
      Pseudonym person,
      What what,
      String basis,
      UserId orderedBy,
      LocalDate orderedOn,
      Optional<UserId> approvedBy) {

    /** What another person approves: this, of this person, for this reason. */
    public Digest content() {
      return Digest.sha256(what + "\n" + person + "\n" + basis);
    }
  }
}
