package io.butie.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.application.port.Treasury.Direction;
import io.butie.application.port.Treasury.PaymentOrder;
import io.butie.application.port.Treasury.StatementLine;
import io.butie.application.run.Progress;
import io.butie.bootstrap.scenario.Bureau.Fund;
import io.butie.bootstrap.scenario.ListeningTreasury.Line;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.reference.RunId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever may have been sent is asked about before it is sent again: nobody is paid twice. */
class TreasuryDoesNotAnswerScenarioTest extends Scenario {

  private RunId run;

  @BeforeEach
  void approveARunOfOneInstruction() {
    ClassDraft welding = ClassDraft.of("WELDING-1", bureau.region(), Province.WELDER, 1);
    bureau.appropriate(CHANNEL, 100_000);
    bureau.open(welding).orThrow();
    bureau.submit(LineDraft.of("L1", welding, Province.person(1)).employed()).orThrow();
    bureau.decidePublishAndAccrue();
    run = bureau.frozenRun();
    bureau.approve(run).orThrow();
    step();
    step();
    assertThat(inState(InstructionState.INSTRUCTED)).isEqualTo(1);
  }

  @Test
  void anAnswerThatIsLostIsAskedForAndNothingIsSentAgain() {
    installation.treasury().meet(Line.LOSES_THE_ANSWER);

    step();
    assertThat(inState(InstructionState.UNKNOWN)).isEqualTo(1);
    step();
    assertThat(inState(InstructionState.SENT)).as("found at the treasury").isEqualTo(1);
    bureau.drive(run);

    assertThat(installation.treasury().sent()).hasSize(1);
    assertPaidOnce();
  }

  @Test
  void ordersThatNeverArrivedAreSentAgainUnderTheSameId() {
    installation.treasury().meet(Line.LOSES_THE_ORDERS);

    step();
    assertThat(inState(InstructionState.UNKNOWN)).isEqualTo(1);
    step();
    assertThat(inState(InstructionState.INSTRUCTED)).as("never received").isEqualTo(1);
    bureau.drive(run);

    assertThat(installation.treasury().sent())
        .extracting(PaymentOrder::id)
        .hasSize(2)
        .containsOnly(bureau.instructionIds(run, InstructionState.SETTLED).get(0));
    assertPaidOnce();
  }

  @Test
  void aCrashWhileSendingIsAnAnswerThatIsLost() {
    installation.treasury().meet(Line.CRASHES);

    assertThatThrownBy(this::step).hasMessage("the process died");
    assertThat(inState(InstructionState.SENDING)).isEqualTo(1);
    step();
    assertThat(inState(InstructionState.UNKNOWN)).isEqualTo(1);
    bureau.drive(run);

    assertThat(installation.treasury().sent()).hasSize(1);
    assertPaidOnce();
  }

  private void step() {
    assertThat(useCases.payDueClaims().advance(run).orThrow()).isEqualTo(Progress.MORE);
  }

  private int inState(InstructionState state) {
    return bureau.instructions(run, state).size();
  }

  private void assertPaidOnce() {
    LocalDate today = installation.clock().today();
    List<StatementLine> statement =
        installation.treasury().statement(bureau.region(), CHANNEL, today, today);
    assertThat(statement).extracting(StatementLine::direction).containsExactly(Direction.PAID);
    assertThat(bureau.fund(CHANNEL)).isEqualTo(new Fund(0, 0, 0, 0, 100_000));
  }
}
