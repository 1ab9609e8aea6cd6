package io.butie.application.privacy;

import io.butie.application.port.Ledger;
import io.butie.application.port.PersonalDataOrders;
import io.butie.application.port.PersonalDataOrders.Order;
import io.butie.application.port.PersonalDataOrders.What;
import io.butie.application.port.Transactions;
import io.butie.domain.access.FourEyes;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.Reason;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Pseudonym;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One supervisor of the province orders, another approves, and only then it is done (R58). Each is
 * one transaction, which sees first that the person is ready for it.
 *
 * @param <R> what there is to know of a person who is ready
 */
final class TwoPersonOrder<R> {

  private final Transactions transactions;
  private final PersonalDataOrders orders;
  private final Ledger ledger;
  private final What what;
  private final Function<Pseudonym, Outcome<R>> ready;

  /**
   * Orders of one kind.
   *
   * @param ready refuses where it cannot be done to the person, within the transaction
   */
  TwoPersonOrder(
      Transactions transactions,
      PersonalDataOrders orders,
      Ledger ledger,
      What what,
      Function<Pseudonym, Outcome<R>> ready) {
    this.transactions = transactions;
    this.orders = orders;
    this.ledger = ledger;
    this.what = what;
    this.ready = ready;
  }

  /** Does what another person ordered, and gives the record of it. */
  @FunctionalInterface
  interface Deed<R> {
    LedgerRecord of(Order order, SignedInUser supervisor, R known);
  }

  /** Remembers who ordered it and why; refused where somebody did. */
  Outcome<Order> order(SignedInUser supervisor, Pseudonym person, String basis, LocalDate today) {
    return attempt(
        supervisor,
        person,
        known -> Reason.of(basis).then(why -> remember(supervisor, person, basis, today)));
  }

  /**
   * Does what another person ordered and records it; what the deed or the ledger refuses, refuses
   * all.
   */
  Outcome<Order> approve(SignedInUser supervisor, Pseudonym person, Digest content, Deed<R> deed) {
    return attempt(
        supervisor,
        person,
        known -> carryOut(supervisor, person, content, order -> deed.of(order, supervisor, known)));
  }

  private Outcome<Order> attempt(
      SignedInUser supervisor, Pseudonym person, Function<R, Outcome<Order>> step) {
    return supervisor
        .allowedAs(Role.HR_SUPERVISOR, Region.PROVINCE)
        .then(user -> transactions.attempt(() -> ready.apply(person).then(step)));
  }

  private Outcome<Order> remember(
      SignedInUser supervisor, Pseudonym person, String basis, LocalDate today) {
    Optional<Order> before = orders.hold(person, what);
    if (before.isPresent()) {
      return before.get().approvedBy().isPresent()
          ? done(before.get())
          : Outcome.refused(
              RefusalCode.ALREADY_TAKEN,
              before.get().orderedBy() + " ordered this; another person approves it",
              before.get().orderedBy() + " 已提出此项，须由另一人复核");
    }
    Order order = new Order(person, what, basis, supervisor.id(), today, Optional.empty());
    orders.add(order);
    return Outcome.done(order);
  }

  private Outcome<Order> carryOut(
      SignedInUser supervisor,
      Pseudonym person,
      Digest content,
      Function<Order, LedgerRecord> deed) {
    Optional<Order> found = orders.hold(person, what);
    if (found.isEmpty()) {
      return Outcome.refused(
          RefusalCode.NOT_FOUND,
          "nobody ordered the " + what + " of " + person,
          "没有人对 " + person + " 提出 " + what);
    }
    Order order = found.get();
    if (order.approvedBy().isPresent()) {
      return done(order);
    }
    if (!order.content().equals(content)) {
      return Outcome.refused(
          RefusalCode.CONTENT_CHANGED,
          order.orderedBy() + " ordered something else: its hash is " + order.content(),
          order.orderedBy() + " 提出的内容与此不同，其内容摘要为 " + order.content());
    }
    return FourEyes.check(order.orderedBy(), supervisor)
        .then(user -> record(deed.apply(order)))
        .map(
            recorded -> {
              orders.approved(person, what, supervisor.id());
              return order;
            });
  }

  /** A restored database does not know any more what its ledger, replayed, already says. */
  private Outcome<LedgerRecord> record(LedgerRecord record) {
    return ledger.find(record.kind(), record.id()).isPresent()
        ? Outcome.done(record)
        : ledger.post(List.of(record)).map(posted -> record);
  }

  private Outcome<Order> done(Order before) {
    return Outcome.refused(
        RefusalCode.ALREADY_POSTED,
        what + " of " + before.person() + " was ordered on " + before.orderedOn() + " and done",
        "对 " + before.person() + " 的 " + what + " 已于 " + before.orderedOn() + " 提出并已办理");
  }
}
