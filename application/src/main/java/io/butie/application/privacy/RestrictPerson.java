package io.butie.application.privacy;

import io.butie.application.port.Ledger;
import io.butie.application.port.PersonalData;
import io.butie.application.port.PersonalData.Kept;
import io.butie.application.port.PersonalDataOrders;
import io.butie.application.port.PersonalDataOrders.Order;
import io.butie.application.port.PersonalDataOrders.What;
import io.butie.application.port.Transactions;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.ledger.RestrictionRecord;
import io.butie.domain.policy.Outcome;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Pseudonym;
import io.butie.domain.reference.Region;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Keeps a person's data and uses it no more. What is under way is finished first, because it has to
 * be read for that; afterwards no new claim is taken for them, so nothing opens what is sealed.
 */
public final class RestrictPerson implements TwoPersonMeasure {

  private final PersonalData data;
  private final TwoPersonOrder<Kept> orders;
  private final Ledger ledger;
  private final Clock clock;

  public RestrictPerson(
      Transactions transactions,
      PersonalData data,
      PersonalDataOrders orders,
      Ledger ledger,
      Clock clock) {
    this.data = data;
    this.orders =
        new TwoPersonOrder<>(transactions, orders, ledger, What.RESTRICTION, this::restrictable);
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public Outcome<Order> order(SignedInUser supervisor, Pseudonym person, String basis) {
    return orders.order(supervisor, person, basis, today());
  }

  @Override
  public Outcome<Order> approve(SignedInUser supervisor, Pseudonym person, Digest content) {
    return orders.approve(
        supervisor, person, content, (order, user, kept) -> restrict(order, user));
  }

  private Outcome<Kept> restrictable(Pseudonym person) {
    return PersonAtRest.of(data.hold(person), person)
        .then(
            kept ->
                PersonsRecords.lastDay(ledger, person, clock.getZone()).isPresent()
                    ? Outcome.done(kept)
                    : PersonsRecords.none(person));
  }

  private RestrictionRecord restrict(Order order, SignedInUser supervisor) {
    data.restrict(order.person(), today());
    return new RestrictionRecord(
        Region.PROVINCE,
        "restrict/" + order.person(),
        order.person(),
        order.basis(),
        order.orderedBy().value(),
        supervisor.id().value(),
        today());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
