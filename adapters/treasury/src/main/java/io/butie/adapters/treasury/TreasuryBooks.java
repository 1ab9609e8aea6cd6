package io.butie.adapters.treasury;

import io.butie.application.port.Treasury.Answer;
import io.butie.application.port.Treasury.Direction;
import io.butie.application.port.Treasury.PaymentOrder;
import io.butie.application.port.Treasury.State;
import io.butie.application.port.Treasury.StatementLine;
import io.butie.domain.money.Money;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The treasury's books in memory: nothing but the journal's entries, applied in order. */
final class TreasuryBooks {

  private record Account(Region region, FundChannel channel) {}

  private record Claim(Account account, int fundYear, String payee, Money amount) {}

  private final Map<InstructionId, JournalEntry> paid = new HashMap<>();
  private final Map<Account, List<JournalEntry>> byAccount = new HashMap<>();
  private final Set<Claim> cameBack = new HashSet<>();
  private final List<InstructionId> refusedDuplicates = new ArrayList<>();
  private int handOvers;
  private boolean wasSilent;

  void apply(JournalEntry entry) {
    switch (entry.kind()) {
      case ANSWERED -> handOvers++;
      case UNANSWERED -> {
        handOvers++;
        wasSilent = true;
      }
      case REFUSED_DUPLICATE -> refusedDuplicates.add(new InstructionId(entry.id()));
      case PAID -> {
        PaymentOrder order = entry.order();
        paid.put(order.id(), entry);
        byAccount.computeIfAbsent(accountOf(order), any -> new ArrayList<>()).add(entry);
        if (!entry.reason().isEmpty()) {
          cameBack.add(claimOf(order));
        }
      }
    }
  }

  int handOvers() {
    return handOvers;
  }

  boolean wasSilent() {
    return wasSilent;
  }

  List<InstructionId> refusedDuplicates() {
    return List.copyOf(refusedDuplicates);
  }

  Optional<PaymentOrder> order(InstructionId id) {
    return Optional.ofNullable(paid.get(id)).map(JournalEntry::order);
  }

  /** Whether the same money to the same payee came back before, under another id. */
  boolean repaysReturned(PaymentOrder order) {
    return cameBack.contains(claimOf(order));
  }

  Answer answer(InstructionId id) {
    JournalEntry entry = paid.get(id);
    if (entry == null) {
      return new Answer(id, State.NEVER_RECEIVED, Money.ZERO, "", "", Optional.empty());
    }
    State state = entry.reason().isEmpty() ? State.SETTLED : State.RETURNED;
    return new Answer(
        id,
        state,
        Money.ofFen(entry.amount()),
        entry.account(),
        entry.reason(),
        Optional.of(entry.date()));
  }

  List<StatementLine> statement(Region region, FundChannel channel, LocalDate from, LocalDate to) {
    List<StatementLine> lines = new ArrayList<>();
    for (JournalEntry entry : byAccount.getOrDefault(new Account(region, channel), List.of())) {
      LocalDate day = entry.date();
      if (!day.isBefore(from) && !day.isAfter(to)) {
        lines.add(line(entry, Direction.PAID));
        if (!entry.reason().isEmpty()) {
          lines.add(line(entry, Direction.CAME_BACK));
        }
      }
    }
    return lines;
  }

  private static StatementLine line(JournalEntry entry, Direction direction) {
    return new StatementLine(
        new InstructionId(entry.id()), direction, Money.ofFen(entry.amount()), entry.date());
  }

  private static Account accountOf(PaymentOrder order) {
    return new Account(order.region(), order.channel());
  }

  private static Claim claimOf(PaymentOrder order) {
    return new Claim(accountOf(order), order.fundYear(), order.account(), order.amount());
  }
}
