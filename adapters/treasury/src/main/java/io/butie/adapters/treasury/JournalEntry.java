package io.butie.adapters.treasury;

import io.butie.application.port.Treasury.PaymentOrder;
import io.butie.domain.money.Money;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.Region;
import java.time.LocalDate;

/**
 * One line of the treasury's journal, in types that JSON has.
 *
 * @param amount in fen
 * @param reason why it came back; empty where it did not
 * @param day ISO date: the value date, or the day of a hand-over
 */
record JournalEntry(
    Kind kind,
    String id,
    String region,
    String channel,
    int fundYear,
    long amount,
    String account,
    String holder,
    String bank,
    String reason,
    String day) {

  enum Kind {
    /** A hand-over that was answered. */
    ANSWERED,
    /** The hand-over that was not. */
    UNANSWERED,
    /** An order that was paid, and came back if it has a reason. */
    PAID,
    /** An id that came again with another content: noted, never paid. */
    REFUSED_DUPLICATE
  }

  static JournalEntry handOver(Kind kind, LocalDate day) {
    return new JournalEntry(kind, "", "", "", 0, 0, "", "", "", "", day.toString());
  }

  static JournalEntry order(Kind kind, PaymentOrder order, String reason, LocalDate day) {
    return new JournalEntry(
        kind,
        order.id().value(),
        order.region().code(),
        order.channel().name(),
        order.fundYear(),
        order.amount().fen(),
        order.account(),
        order.holder(),
        order.bank(),
        reason,
        day.toString());
  }

  PaymentOrder order() {
    return new PaymentOrder(
        new InstructionId(id),
        new Region(region),
        FundChannel.valueOf(channel),
        fundYear,
        Money.ofFen(amount),
        account,
        holder,
        bank);
  }

  LocalDate date() {
    return LocalDate.parse(day);
  }
}
