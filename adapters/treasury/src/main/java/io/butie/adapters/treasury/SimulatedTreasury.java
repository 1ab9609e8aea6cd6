package io.butie.adapters.treasury;

import io.butie.adapters.treasury.JournalEntry.Kind;
import io.butie.application.port.Treasury;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.Region;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A treasury for demonstrations and tests. It settles most orders, returns some with a reason, and
 * once leaves a hand-over unanswered; asked afterwards, it tells the truth. Its books are its own:
 * a journal in a directory of its own, on the disk before anything is answered, read back on
 * opening. An order is settled or returned on the day it arrives.
 */
public final class SimulatedTreasury implements Treasury, AutoCloseable {

  private final TreasuryBehaviour behaviour;
  private final Clock clock;
  private final TreasuryJournal journal;
  private final TreasuryBooks books = new TreasuryBooks();

  private SimulatedTreasury(TreasuryBehaviour behaviour, Clock clock, TreasuryJournal journal) {
    this.behaviour = behaviour;
    this.clock = clock;
    this.journal = journal;
    journal.found().forEach(books::apply);
  }

  /**
   * Opens the books in that directory, or starts them there.
   *
   * @param clock whose day, in its zone, is the value date
   */
  public static SimulatedTreasury open(Path directory, TreasuryBehaviour behaviour, Clock clock) {
    return new SimulatedTreasury(behaviour, clock, TreasuryJournal.open(directory));
  }

  @Override
  public synchronized Delivery send(List<PaymentOrder> orders) {
    if (orders.isEmpty()) {
      return Delivery.ACCEPTED;
    }
    boolean silent = !books.wasSilent() && behaviour.silence().falls(books.handOvers() + 1, orders);
    boolean received = !silent || behaviour.receivedInSilence(orders.get(0).id());
    LocalDate day = LocalDate.now(clock);
    List<JournalEntry> entries = new ArrayList<>();
    entries.add(JournalEntry.handOver(silent ? Kind.UNANSWERED : Kind.ANSWERED, day));
    if (received) {
      enter(orders, day, entries);
    }
    journal.append(entries);
    entries.forEach(books::apply);
    return silent ? Delivery.UNKNOWN : Delivery.ACCEPTED;
  }

  @Override
  public synchronized List<Answer> ask(List<InstructionId> ids) {
    return ids.stream().map(books::answer).toList();
  }

  @Override
  public synchronized List<StatementLine> statement(
      Region region, FundChannel channel, LocalDate from, LocalDate to) {
    return books.statement(region, channel, from, to);
  }

  /** The ids that came again with another content, once for each time, in order of arrival. */
  public synchronized List<InstructionId> refusedDuplicates() {
    return books.refusedDuplicates();
  }

  @Override
  public void close() {
    journal.close();
  }

  private void enter(List<PaymentOrder> orders, LocalDate day, List<JournalEntry> entries) {
    Map<InstructionId, PaymentOrder> inThisHandOver = new HashMap<>();
    for (PaymentOrder order : orders) {
      if (order.amount().isZero()) {
        throw new IllegalArgumentException("an order to pay nothing: " + order.id());
      }
      PaymentOrder held = books.order(order.id()).orElseGet(() -> inThisHandOver.get(order.id()));
      if (held == null) {
        inThisHandOver.put(order.id(), order);
        entries.add(JournalEntry.order(Kind.PAID, order, reasonFor(order), day));
      } else if (!held.equals(order)) {
        entries.add(JournalEntry.order(Kind.REFUSED_DUPLICATE, order, "", day));
      }
    }
  }

  private String reasonFor(PaymentOrder order) {
    return behaviour
        .returned(order.id(), books.repaysReturned(order))
        .map(ReturnReason::name)
        .orElse("");
  }
}
