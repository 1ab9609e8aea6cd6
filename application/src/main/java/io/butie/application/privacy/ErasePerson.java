package io.butie.application.privacy;

import io.butie.application.port.ErasedTraces;
import io.butie.application.port.Ledger;
import io.butie.application.port.PersonalData;
import io.butie.application.port.PersonalDataOrders;
import io.butie.application.port.PersonalDataOrders.Order;
import io.butie.application.port.PersonalDataOrders.What;
import io.butie.application.port.Transactions;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.ledger.ErasureRecord;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RetentionRules;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Pseudonym;
import io.butie.domain.reference.Region;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Takes away what identifies a person when it no longer has to be kept. Every record of the ledger
 * and every award stays: under a pseudonym that leads to nobody.
 */
public final class ErasePerson implements TwoPersonMeasure {

  private final PersonalData data;
  private final TwoPersonOrder<LocalDate> orders;
  private final Ledger ledger;
  private final Clock clock;
  private final RetentionRules retention;
  private final ErasedTraces traces;

  public ErasePerson(
      Transactions transactions,
      PersonalData data,
      PersonalDataOrders orders,
      Ledger ledger,
      Clock clock,
      Rulebook rulebook,
      ErasedTraces traces) {
    this.data = data;
    this.orders =
        new TwoPersonOrder<>(transactions, orders, ledger, What.ERASURE, this::retainedUntil);
    this.ledger = ledger;
    this.clock = clock;
    this.retention = rulebook.retention();
    this.traces = traces;
  }

  /** Also refused as RETENTION_NOT_OVER before its time. */
  @Override
  public Outcome<Order> order(SignedInUser supervisor, Pseudonym person, String basis) {
    return orders.order(supervisor, person, basis, today());
  }

  /** Also refused as RETENTION_NOT_OVER before its time. */
  @Override
  public Outcome<Order> approve(SignedInUser supervisor, Pseudonym person, Digest content) {
    return orders
        .approve(supervisor, person, content, this::erase)
        .map(
            erased -> {
              traces.remove();
              return erased;
            });
  }

  /** The last day on which the data had to be kept, which is over. */
  private Outcome<LocalDate> retainedUntil(Pseudonym person) {
    return PersonAtRest.of(data.hold(person), person)
        .then(
            kept ->
                PersonsRecords.lastDay(ledger, person, clock.getZone())
                    .map(last -> retention.over(last, today()))
                    .orElseGet(() -> PersonsRecords.none(person)));
  }

  private ErasureRecord erase(Order order, SignedInUser supervisor, LocalDate until) {
    data.erase(order.person(), today());
    return new ErasureRecord(
        Region.PROVINCE,
        "erase/" + order.person(),
        order.person(),
        order.basis(),
        until,
        order.orderedBy().value(),
        supervisor.id().value(),
        today());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
