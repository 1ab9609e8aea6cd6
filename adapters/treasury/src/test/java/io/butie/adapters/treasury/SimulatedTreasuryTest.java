package io.butie.adapters.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.application.port.Treasury.Answer;
import io.butie.application.port.Treasury.Delivery;
import io.butie.application.port.Treasury.Direction;
import io.butie.application.port.Treasury.PaymentOrder;
import io.butie.application.port.Treasury.State;
import io.butie.application.port.Treasury.StatementLine;
import io.butie.domain.money.Money;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.Region;
import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedTreasuryTest {

  private static final Region SHIJIAZHUANG = new Region("130100");
  private static final Region TANGSHAN = new Region("130200");
  private static final LocalDate DAY = LocalDate.of(2023, 5, 6);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2023-05-06T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private static final TreasuryBehaviour ALWAYS_ANSWERS =
      TreasuryBehaviour.fromSeed(7).withSilence(Silence.never());

  @TempDir Path directory;

  @Test
  void settlesMostAndReturnsAboutTheShareItWasGiven() {
    try (SimulatedTreasury treasury = open(ALWAYS_ANSWERS)) {
      List<PaymentOrder> orders = orders(5000);

      assertThat(treasury.send(orders)).isEqualTo(Delivery.ACCEPTED);

      List<Answer> returned =
          treasury.ask(ids(orders)).stream().filter(a -> a.state() == State.RETURNED).toList();
      assertThat(returned).hasSizeBetween(60, 140);
      assertThat(returned)
          .allSatisfy(answer -> assertThat(ReturnReason.valueOf(answer.reason()).zh()).isNotEmpty())
          .allSatisfy(answer -> assertThat(answer.valueDate()).contains(DAY));
    }
  }

  @Test
  void theOrderOfArrivalChangesNothing() {
    List<PaymentOrder> orders = orders(800);
    List<Answer> first;
    try (SimulatedTreasury treasury = open(ALWAYS_ANSWERS)) {
      treasury.send(orders);
      first = treasury.ask(ids(orders));
    }
    List<PaymentOrder> reversed = new ArrayList<>(orders);
    Collections.reverse(reversed);
    try (SimulatedTreasury treasury =
        SimulatedTreasury.open(directory.resolve("other"), ALWAYS_ANSWERS, CLOCK)) {
      reversed.forEach(order -> treasury.send(List.of(order)));
      assertThat(treasury.ask(ids(orders))).isEqualTo(first);
    }
  }

  @Test
  void statementSumsAreTheBooks() {
    try (SimulatedTreasury treasury = open(ALWAYS_ANSWERS)) {
      List<PaymentOrder> orders = orders(1000);
      treasury.send(orders);

      List<StatementLine> statement =
          treasury.statement(SHIJIAZHUANG, FundChannel.SKILL_UPGRADE, DAY, DAY);

      long sent = orders.stream().mapToLong(order -> order.amount().fen()).sum();
      long returned =
          treasury.ask(ids(orders)).stream()
              .filter(answer -> answer.state() == State.RETURNED)
              .mapToLong(answer -> answer.amount().fen())
              .sum();
      assertThat(sum(statement, Direction.PAID)).isEqualTo(sent);
      assertThat(sum(statement, Direction.CAME_BACK)).isEqualTo(returned).isPositive();
      assertThat(treasury.statement(TANGSHAN, FundChannel.SKILL_UPGRADE, DAY, DAY)).isEmpty();
      assertThat(
              treasury.statement(
                  SHIJIAZHUANG, FundChannel.SKILL_UPGRADE, DAY.plusDays(1), DAY.plusDays(9)))
          .isEmpty();
    }
  }

  @Test
  void anIdIsPaidOnceAndAnotherContentUnderItIsRefused() {
    try (SimulatedTreasury treasury = open(ALWAYS_ANSWERS)) {
      PaymentOrder order = order(1, 123_456);
      PaymentOrder otherAmount = order(1, 999_999);
      treasury.send(List.of(order, order, otherAmount));
      treasury.send(List.of(order));
      treasury.send(List.of(otherAmount));

      assertThat(treasury.ask(ids(List.of(order))).get(0).amount()).isEqualTo(order.amount());
      assertThat(
              sum(
                  treasury.statement(SHIJIAZHUANG, FundChannel.SKILL_UPGRADE, DAY, DAY),
                  Direction.PAID))
          .isEqualTo(123_456);
      assertThat(treasury.refusedDuplicates()).containsExactly(order.id(), order.id());
    }
  }

  @Test
  void onceItDoesNotAnswerAndThenTellsTheTruthWhenAsked() {
    List<PaymentOrder> orders = orders(3);
    List<State> afterSilence = new ArrayList<>();
    for (int seed = 0; seed < 20; seed++) {
      TreasuryBehaviour behaviour = new TreasuryBehaviour(seed, 0, 0, Silence.onHandOver(2));
      Path books = directory.resolve("seed-" + seed);
      try (SimulatedTreasury treasury = SimulatedTreasury.open(books, behaviour, CLOCK)) {
        assertThat(treasury.send(orders.subList(0, 1))).isEqualTo(Delivery.ACCEPTED);
        assertThat(treasury.send(orders.subList(1, 2))).isEqualTo(Delivery.UNKNOWN);
      }
      try (SimulatedTreasury treasury = SimulatedTreasury.open(books, behaviour, CLOCK)) {
        State state = treasury.ask(List.of(orders.get(1).id())).get(0).state();
        afterSilence.add(state);
        assertThat(treasury.send(orders.subList(1, 3))).isEqualTo(Delivery.ACCEPTED);
        assertThat(treasury.ask(ids(orders)))
            .allSatisfy(answer -> assertThat(answer.state()).isEqualTo(State.SETTLED));
      }
    }
    assertThat(afterSilence).contains(State.SETTLED, State.NEVER_RECEIVED);
  }

  @Test
  void silenceOfOneRegionsChannelFallsOnItsFirstHandOver() {
    TreasuryBehaviour behaviour =
        ALWAYS_ANSWERS.withSilence(Silence.onFirstOf(SHIJIAZHUANG, FundChannel.SKILL_UPGRADE));
    try (SimulatedTreasury treasury = open(behaviour)) {
      PaymentOrder elsewhere =
          new PaymentOrder(
              new InstructionId("T-1"),
              TANGSHAN,
              FundChannel.SKILL_UPGRADE,
              2023,
              Money.ofFen(1),
              "1",
              "x",
              "102121000013");
      assertThat(treasury.send(List.of(elsewhere))).isEqualTo(Delivery.ACCEPTED);
      assertThat(treasury.send(orders(1))).isEqualTo(Delivery.UNKNOWN);
      assertThat(treasury.send(orders(2))).isEqualTo(Delivery.ACCEPTED);
    }
  }

  @Test
  void whatIsPaidAgainUnderANewIdDrawsAtTheLowerShare() {
    TreasuryBehaviour behaviour = new TreasuryBehaviour(1, 1000, 0, Silence.never());
    try (SimulatedTreasury treasury = open(behaviour)) {
      PaymentOrder first = order(1, 500_000);
      PaymentOrder again = order(2, 500_000);
      treasury.send(List.of(first));
      treasury.send(List.of(again));

      assertThat(treasury.ask(List.of(first.id(), again.id())))
          .extracting(Answer::state)
          .containsExactly(State.RETURNED, State.SETTLED);
    }
  }

  @Test
  void booksSurviveAndATornLastLineIsDropped() throws IOException {
    List<PaymentOrder> orders = orders(200);
    List<Answer> before;
    try (SimulatedTreasury treasury = open(ALWAYS_ANSWERS)) {
      treasury.send(orders);
      before = treasury.ask(ids(orders));
    }
    Path file = directory.resolve("books/treasury-journal.jsonl");
    Files.writeString(file, "{\"kind\":\"PAID\",\"id\":\"E-9", StandardOpenOption.APPEND);

    try (SimulatedTreasury treasury = open(ALWAYS_ANSWERS)) {
      assertThat(treasury.ask(ids(orders))).isEqualTo(before);
      treasury.send(List.of(order(9999, 77)));
    }
    try (SimulatedTreasury treasury = open(ALWAYS_ANSWERS)) {
      assertThat(treasury.ask(List.of(new InstructionId("E-9999"))).get(0).amount())
          .isEqualTo(Money.ofFen(77));
    }
  }

  @Test
  void twoCannotKeepTheSameBooks() {
    try (SimulatedTreasury treasury = open(ALWAYS_ANSWERS)) {
      assertThat(treasury.send(orders(1))).isEqualTo(Delivery.ACCEPTED);
      assertThatThrownBy(() -> open(ALWAYS_ANSWERS))
          .isInstanceOf(OverlappingFileLockException.class);
    }
  }

  @Test
  void refusesAnOrderToPayNothing() {
    try (SimulatedTreasury treasury = open(ALWAYS_ANSWERS)) {
      assertThatThrownBy(() -> treasury.send(List.of(order(1, 0))))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(treasury.ask(List.of(new InstructionId("E-1"))).get(0).state())
          .isEqualTo(State.NEVER_RECEIVED);
    }
  }

  private SimulatedTreasury open(TreasuryBehaviour behaviour) {
    return SimulatedTreasury.open(directory.resolve("books"), behaviour, CLOCK);
  }

  private static List<PaymentOrder> orders(int count) {
    return IntStream.range(0, count).mapToObj(i -> order(i, 100_000 + i)).toList();
  }

  private static PaymentOrder order(int number, long fen) {
    return new PaymentOrder(
        new InstructionId("E-" + number),
        SHIJIAZHUANG,
        FundChannel.SKILL_UPGRADE,
        2023,
        Money.ofFen(fen),
        "6299990000000000001",
        "张三",
        "102121000013");
  }

  private static List<InstructionId> ids(List<PaymentOrder> orders) {
    return orders.stream().map(PaymentOrder::id).toList();
  }

  private static long sum(List<StatementLine> lines, Direction direction) {
    return lines.stream()
        .filter(line -> line.direction() == direction)
        .mapToLong(line -> line.amount().fen())
        .sum();
  }
}
