package io.butie.application.privacy;

import io.butie.application.port.PersonalDataOrders;
import io.butie.application.port.PersonalDataOrders.Order;
import io.butie.application.port.PersonalDataOrders.What;
import io.butie.domain.access.FourEyes;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Pseudonym;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One supervisor of the province orders, another approves, and only then it is done (R58).
 * Everything here happens within the caller's transaction.
 */
final class TwoPersonOrder {

  private static final int LONGEST_BASIS = 200;

  /** Part of an ID number, an account or a telephone number: it would be in the ledger for ever. */
  private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("\\d{11}");

  private final PersonalDataOrders orders;
  private final What what;

  TwoPersonOrder(PersonalDataOrders orders, What what) {
    this.orders = orders;
    this.what = what;
  }

  /** Remembers who ordered it and why; refused where somebody did. */
  Outcome<Pseudonym> order(
      SignedInUser supervisor, Pseudonym person, String basis, LocalDate today) {
    if (basis.isBlank()
        || basis.length() > LONGEST_BASIS
        || NUMBER_OF_A_PERSON.matcher(basis).find()) {
      return Outcome.refused(
          RefusalCode.MALFORMED,
          "the basis is the number of a paper, at most " + LONGEST_BASIS + " characters");
    }
    Optional<Order> before = orders.hold(person, what);
    if (before.isPresent()) {
      return before.get().approvedBy().isPresent()
          ? done(before.get())
          : Outcome.refused(
              RefusalCode.ALREADY_TAKEN,
              before.get().orderedBy() + " ordered this; another person approves it");
    }
    orders.add(new Order(person, what, basis, supervisor.id(), today, Optional.empty()));
    return Outcome.done(person);
  }

  /** Does it, given the order of another person; what it refuses refuses all. */
  Outcome<Pseudonym> approve(
      SignedInUser supervisor, Pseudonym person, Function<Order, Outcome<?>> deed) {
    Optional<Order> ordered = orders.hold(person, what);
    if (ordered.isEmpty()) {
      return Outcome.refused(RefusalCode.NOT_FOUND, "nobody ordered the " + what + " of " + person);
    }
    if (ordered.get().approvedBy().isPresent()) {
      return done(ordered.get());
    }
    return FourEyes.check(ordered.get().orderedBy(), supervisor)
        .then(user -> deed.apply(ordered.get()).map(did -> user))
        .map(
            user -> {
              orders.approved(person, what, user.id());
              return person;
            });
  }

  private Outcome<Pseudonym> done(Order before) {
    return Outcome.refused(
        RefusalCode.ALREADY_POSTED,
        what + " of " + before.person() + " was ordered on " + before.orderedOn() + " and done");
  }
}
