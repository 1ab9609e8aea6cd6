package io.butie.adapters.persistence;

import static io.butie.adapters.persistence.Samples.BAODING;
import static io.butie.adapters.persistence.Samples.DAY;
import static io.butie.adapters.persistence.Samples.DIGEST;
import static io.butie.adapters.persistence.Samples.SHIJIAZHUANG;
import static io.butie.adapters.persistence.Samples.bareLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.adapters.database.SqlFailure;
import io.butie.application.port.Claims;
import io.butie.application.port.Claims.RegisteredLine;
import io.butie.application.port.People;
import io.butie.application.port.RunPages;
import io.butie.application.port.RunPages.InstructionFilter;
import io.butie.application.port.RunPages.RunInstruction;
import io.butie.application.port.Runs;
import io.butie.application.port.Runs.InstructedLine;
import io.butie.application.port.Runs.PayableLine;
import io.butie.domain.disbursement.ControlTotals;
import io.butie.domain.disbursement.Instruction;
import io.butie.domain.disbursement.InstructionEvent;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.disbursement.PaymentRun;
import io.butie.domain.disbursement.RunState;
import io.butie.domain.money.Money;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.PayeeId;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.RunId;
import io.butie.domain.reference.UserId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunsContractTest extends PortContract {

  private static final PaymentRun RUN = run("R1", SHIJIAZHUANG, RunState.BUILDING);
  private static final long FEN = 700;

  private Runs runs;
  private Claims claims;
  private People people;

  @BeforeEach
  void openTheStore() {
    runs = new JdbcRuns(session);
    claims = new JpaClaims(session, vault);
    people = new JpaPeople(session, vault, entropy);
    doing(() -> runs.add(RUN));
  }

  private static PaymentRun run(String id, Region region, RunState state) {
    return new PaymentRun(
        new RunId(id),
        region,
        DAY,
        state,
        new UserId("maker"),
        Optional.empty(),
        ControlTotals.NONE,
        Optional.empty());
  }

  private static Instruction instruction(String id, PayeeId payee, int lines) {
    return new Instruction(
        new InstructionId(id),
        RUN.id(),
        FundChannel.EMPLOYMENT_SUBSIDY,
        2024,
        payee,
        DIGEST,
        Money.ofFen(FEN * lines),
        lines,
        DIGEST,
        InstructionState.RESERVED,
        Optional.empty());
  }

  private void addPayable(FundChannel channel, String payee, String... ids) {
    doing(
        () -> {
          for (String id : ids) {
            RegisteredLine line =
                bareLine(id, people.nameless(), SHIJIAZHUANG, DAY, channel, new PayeeId(payee));
            claims.add(List.of(line));
          }
        });
    doing(() -> Samples.makePayable(claims, List.of(ids), FEN));
  }

  private List<PayableLine> payable(int limit) {
    return asking(() -> runs.payable(RUN, limit));
  }

  private List<PayableLine> reserve(String id, String payee) {
    List<PayableLine> lines =
        payable(9).stream().filter(line -> line.payee().value().equals(payee)).toList();
    doing(() -> runs.reserve(instruction(id, new PayeeId(payee), lines.size()), lines));
    return lines;
  }

  private static List<String> ids(List<PayableLine> lines) {
    return lines.stream().map(line -> line.id().value()).toList();
  }

  @Test
  void aRunIsFoundAsItWasAddedAndAsItWasSaved() {
    assertThat(asking(() -> runs.find(RUN.id()))).contains(RUN);
    PaymentRun frozen =
        RUN.freeze(new ControlTotals(340_000, 2_400, Samples.MUCH), DIGEST).orThrow();
    doing(() -> runs.save(frozen));
    PaymentRun approved =
        new PaymentRun(
            RUN.id(),
            RUN.region(),
            RUN.payDay(),
            RunState.APPROVED,
            RUN.madeBy(),
            Optional.of(new UserId("checker")),
            frozen.totals(),
            frozen.contentHash());
    doing(() -> runs.save(approved));

    assertThat(asking(() -> runs.find(RUN.id()))).contains(approved);
    doing(() -> assertThat(runs.hold(RUN.id())).contains(approved));
    assertThat(asking(() -> runs.find(new RunId("R0")))).isEmpty();
    doing(() -> assertThat(runs.hold(new RunId("R0"))).isEmpty());
  }

  @Test
  void aFreeIdIsOneThatNobodyHas() {
    RunId first = asking(() -> runs.nextId(BAODING, DAY));
    doing(() -> runs.add(run(first.value(), BAODING, RunState.BUILDING)));

    assertThat(first).isEqualTo(new RunId("R130600-20240229-1"));
    assertThat(asking(() -> runs.nextId(BAODING, DAY))).isEqualTo(new RunId("R130600-20240229-2"));
    assertThat(asking(() -> runs.nextId(BAODING, DAY.plusDays(1))))
        .isEqualTo(new RunId("R130600-20240301-1"));
    assertThat(refusalOf(() -> runs.add(RUN))).isEqualTo(SqlFailure.DUPLICATE);
  }

  /** R58. */
  @Test
  void theDatabaseItselfKeepsTheMakerFromApproving() {
    assertThat(refusalOf(() -> sql("UPDATE payment_run SET approved_by = made_by")))
        .isEqualTo(SqlFailure.CHECK_VIOLATED);
  }

  /** R53: the states that hold the region in the database are those that the domain calls open. */
  @ParameterizedTest
  @EnumSource(RunState.class)
  void aRegionHasOneOpenRun(RunState state) {
    doing(() -> runs.add(run("R2", BAODING, state)));
    PaymentRun another = run("R3", BAODING, RunState.BUILDING);

    if (state.isOpen()) {
      assertThat(asking(() -> runs.open(BAODING))).contains(new RunId("R2"));
      assertThat(refusalOf(() -> runs.add(another))).isEqualTo(SqlFailure.DUPLICATE);
    } else {
      assertThat(asking(() -> runs.open(BAODING))).isEmpty();
      doing(() -> runs.add(another));
      assertThat(asking(() -> runs.open(BAODING))).contains(another.id());
    }
  }

  @Test
  void aRunThatIsRejectedOrDispatchedLetsItsRegionGo() {
    doing(() -> runs.add(run("R2", BAODING, RunState.FROZEN)));
    doing(() -> runs.save(run("R2", BAODING, RunState.REJECTED)));
    assertThat(asking(() -> runs.open(BAODING))).isEmpty();

    doing(() -> runs.add(run("R3", BAODING, RunState.APPROVED)));
    doing(() -> runs.save(run("R3", BAODING, RunState.DISPATCHED)));
    assertThat(asking(() -> runs.open(BAODING))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(RunState.class)
  void aRunIsSavedOnlyAlongTheArrowsOfItsTable(RunState state) {
    if (state == RunState.FROZEN) {
      doing(() -> runs.save(run("R1", SHIJIAZHUANG, state)));
      assertThat(asking(() -> runs.find(RUN.id())).orElseThrow().state()).isEqualTo(state);
    } else {
      assertThatThrownBy(() -> doing(() -> runs.save(run("R1", SHIJIAZHUANG, state))))
          .isInstanceOf(StaleRowException.class);
      assertThat(asking(() -> runs.find(RUN.id()))).contains(RUN);
    }
  }

  @Test
  void unfinishedRunsAreListedInOrder() {
    doing(
        () -> {
          int region = 130_700;
          for (RunState state : RunState.values()) {
            runs.add(run("R-" + state, new Region(Integer.toString(region++)), state));
          }
        });

    assertThat(asking(runs::unfinished))
        .extracting(RunId::value)
        .containsExactly(
            "R-APPROVED",
            "R-BUILDING",
            "R-DISPATCHED",
            "R-FROZEN",
            "R-PARTLY_SETTLED",
            "R-SETTLED",
            "R1");
  }

  @Test
  void payableLinesComeByChannelPayeeAndLineUpToTheLimit() {
    assertThat(asking(() -> runs.hasPayable(SHIJIAZHUANG))).isFalse();
    addPayable(FundChannel.SKILL_UPGRADE, "P1", "A");
    addPayable(FundChannel.EMPLOYMENT_SUBSIDY, "P_2", "D", "C");
    addPayable(FundChannel.EMPLOYMENT_SUBSIDY, "P1", "E");

    assertThat(asking(() -> runs.hasPayable(SHIJIAZHUANG))).isTrue();
    assertThat(asking(() -> runs.hasPayable(BAODING))).isFalse();
    assertThat(payable(9))
        .as("of the first channel that has any")
        .containsExactly(payableLine("E", "P1"), payableLine("C", "P_2"), payableLine("D", "P_2"));
    assertThat(ids(payable(2))).containsExactly("E", "C");
  }

  private static PayableLine payableLine(String id, String payee) {
    return new PayableLine(
        new LineId(id),
        FundChannel.EMPLOYMENT_SUBSIDY,
        2024,
        new PayeeId(payee),
        Money.ofFen(FEN),
        DIGEST,
        Optional.empty());
  }

  @Test
  void aReservedLineIsPayableNoMoreAndTheRunGoesOnBehindIt() {
    addPayable(FundChannel.EMPLOYMENT_SUBSIDY, "P1", "A", "B");
    addPayable(FundChannel.EMPLOYMENT_SUBSIDY, "P2", "C");
    addPayable(FundChannel.UNEMPLOYMENT_INSURANCE, "P1", "D");

    assertThat(ids(reserve("I1", "P1"))).containsExactly("A", "B");
    assertThat(ids(payable(9))).containsExactly("C");
    assertThat(ids(reserve("I2", "P2"))).containsExactly("C");
    assertThat(ids(payable(9))).containsExactly("D");
    assertThat(asking(() -> runs.countInstructions(RUN.id()))).isEqualTo(2);
    assertThat(asking(() -> runs.lines(new InstructionId("I1"))))
        .containsExactly(
            new InstructedLine(new LineId("A"), Money.ofFen(FEN)),
            new InstructedLine(new LineId("B"), Money.ofFen(FEN)));
  }

  @Test
  void aLineIsInOneLiveInstruction() {
    addPayable(FundChannel.EMPLOYMENT_SUBSIDY, "P1", "A");
    List<PayableLine> lines = reserve("I1", "P1");
    PayeeId payee = new PayeeId("P1");

    assertThat(refusalOf(() -> runs.reserve(instruction("I2", payee, 1), lines)))
        .isEqualTo(SqlFailure.DUPLICATE);
    assertThat(asking(() -> runs.countInstructions(RUN.id()))).as("nothing of it").isEqualTo(1);

    doing(() -> runs.free(new InstructionId("I1")));
    doing(() -> claims.cameBack(List.of(new LineId("A")), new InstructionId("I1")));
    assertThat(payable(9))
        .extracting(PayableLine::cameBack)
        .containsExactly(Optional.of(new InstructionId("I1")));
    doing(() -> runs.reserve(instruction("I2", payee, 1), lines));
    assertThat(asking(() -> runs.lines(new InstructionId("I1")))).as("it was in it").hasSize(1);
  }

  @Test
  void anInstructionIsFoundAsItWasReserved() {
    addPayable(FundChannel.EMPLOYMENT_SUBSIDY, "P1", "A");
    List<PayableLine> lines = payable(9);
    Instruction full =
        new Instruction(
            new InstructionId("9".repeat(35)),
            RUN.id(),
            FundChannel.UNEMPLOYMENT_INSURANCE,
            2023,
            new PayeeId("P"),
            DIGEST,
            Samples.MUCH,
            1,
            DIGEST,
            InstructionState.RESERVED,
            Optional.of(new InstructionId("I0")));
    doing(() -> runs.reserve(full, lines));

    assertThat(asking(() -> runs.instructions(RUN.id(), InstructionState.RESERVED, 9)))
        .containsExactly(full);
    assertThat(refusalOf(() -> sql("UPDATE instruction SET amount_fen = 0")))
        .isEqualTo(SqlFailure.CHECK_VIOLATED);
  }

  @Test
  void instructionsAreTakenInOrderByNumberOrByTheirLines() {
    reserveOne("I3", 5);
    reserveOne("I1", 2);
    reserveOne("I2", 3);

    assertThat(asking(() -> runs.instructions(RUN.id(), InstructionState.RESERVED, 2)))
        .extracting(i -> i.id().value())
        .containsExactly("I1", "I2");
    assertThat(within(5)).containsExactly("I1", "I2");
    assertThat(within(4)).containsExactly("I1");
    assertThat(within(1)).as("at least one").containsExactly("I1");
    assertThat(within(10)).hasSize(3);
    assertThat(withinAfter("I1", 3)).as("behind the one before").containsExactly("I2");
    assertThat(withinAfter("I3", 3)).isEmpty();
    assertThat(asking(() -> runs.hasInstructions(RUN.id(), InstructionState.RESERVED))).isTrue();
    assertThat(asking(() -> runs.hasInstructions(RUN.id(), InstructionState.SENT))).isFalse();
  }

  private void reserveOne(String id, int lines) {
    doing(() -> runs.reserve(instruction(id, new PayeeId("P"), lines), List.of()));
  }

  private List<String> within(int lines) {
    return within(Optional.empty(), lines);
  }

  private List<String> withinAfter(String id, int lines) {
    return within(Optional.of(new InstructionId(id)), lines);
  }

  private List<String> within(Optional<InstructionId> after, int lines) {
    return asking(
        () ->
            runs.instructionsWithin(RUN.id(), InstructionState.RESERVED, after, lines).stream()
                .map(i -> i.id().value())
                .toList());
  }

  @Test
  void anInstructionMovesOnlyFromTheStateInWhichItWasRead() {
    reserveOne("I1", 1);
    Instruction read = instruction("I1", new PayeeId("P"), 1);
    doing(() -> runs.move(read, InstructionEvent.INSTRUCT));

    assertThatThrownBy(() -> doing(() -> runs.move(read, InstructionEvent.DROP)))
        .isInstanceOf(StaleRowException.class);
    assertThatThrownBy(() -> doing(() -> runs.move(read, InstructionEvent.SETTLE)))
        .as("its table has no such row")
        .hasMessageContaining("WRONG_STATE");
    assertThat(asking(() -> runs.hasInstructions(RUN.id(), InstructionState.INSTRUCTED))).isTrue();
  }

  @Test
  void theContentOfARunChangesWithWhomItPaysAndForWhat() {
    addPayable(FundChannel.EMPLOYMENT_SUBSIDY, "P1", "B", "A");
    reserve("I1", "P1");

    assertThat(asking(() -> runs.content(RUN.id())).totals())
        .isEqualTo(new ControlTotals(2, 1, Money.ofFen(2 * FEN)));
    String hash = asking(() -> runs.content(RUN.id())).hash().hex();
    assertThat(asking(() -> runs.content(RUN.id())).hash().hex()).isEqualTo(hash);
    doing(() -> sql("UPDATE run_line SET amount_fen = amount_fen + 1 WHERE line_id = 'B'"));
    assertThat(asking(() -> runs.content(RUN.id())).hash().hex()).isNotEqualTo(hash);
  }

  @Test
  void instructionsAreShownByRegionRunAndState() {
    RunPages pages = new JdbcRunPages(session);
    List<Instruction> instructions =
        List.of(instruction("I1", new PayeeId("P1"), 1), instruction("I2", new PayeeId("P2"), 1));
    doing(() -> instructions.forEach(of -> runs.reserve(of, List.of())));
    doing(() -> runs.move(instructions.get(1), InstructionEvent.DROP));
    InstructionFilter all =
        new InstructionFilter(Optional.empty(), Optional.empty(), Optional.empty());
    InstructionFilter dropped =
        new InstructionFilter(
            Optional.of(SHIJIAZHUANG),
            Optional.of(RUN.id()),
            Optional.of(InstructionState.DROPPED));
    InstructionFilter elsewhere =
        new InstructionFilter(Optional.of(BAODING), Optional.empty(), Optional.empty());

    assertThat(asking(() -> pages.instructions(all, Optional.empty(), 1)))
        .containsExactly(new RunInstruction(instructions.get(0), SHIJIAZHUANG));
    assertThat(asking(() -> pages.instructions(all, Optional.of(new InstructionId("I1")), 9)))
        .extracting(shown -> shown.instruction().id().value())
        .containsExactly("I2");
    assertThat(asking(() -> pages.instructions(dropped, Optional.empty(), 9)))
        .extracting(shown -> shown.instruction().id().value())
        .containsExactly("I2");
    assertThat(asking(() -> pages.instructions(elsewhere, Optional.empty(), 9))).isEmpty();
    assertThat(asking(() -> pages.find(new InstructionId("I1"))))
        .contains(new RunInstruction(instructions.get(0), SHIJIAZHUANG));
    assertThat(asking(() -> pages.find(new InstructionId("I3")))).isEmpty();
  }
}
