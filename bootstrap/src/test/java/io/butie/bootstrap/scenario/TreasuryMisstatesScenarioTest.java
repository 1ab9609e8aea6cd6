package io.butie.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.application.port.Treasury.Answer;
import io.butie.application.run.CompareRun.Comparison;
import io.butie.application.run.CompareRun.Difference;
import io.butie.application.run.CompareRun.Said;
import io.butie.application.run.Progress;
import io.butie.bootstrap.scenario.Bureau.Fund;
import io.butie.domain.access.Role;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.disbursement.RunState;
import io.butie.domain.money.Money;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.RunId;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An answer counts where id, amount and account are those of the instruction; no other does. */
class TreasuryMisstatesScenarioTest extends Scenario {

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
  }

  @Test
  void aWrongAmountIsNotPosted() {
    assertWaitsFor(
        answer ->
            new Answer(
                answer.id(),
                answer.state(),
                answer.amount().plus(Money.ofFen(1)),
                answer.account(),
                answer.reason(),
                answer.valueDate()));
  }

  @Test
  void aWrongAccountIsNotPosted() {
    assertWaitsFor(
        answer ->
            new Answer(
                answer.id(),
                answer.state(),
                answer.amount(),
                "6222020200112233",
                answer.reason(),
                answer.valueDate()));
  }

  private void assertWaitsFor(UnaryOperator<Answer> misstatement) {
    installation.treasury().misstate(misstatement);

    assertThat(bureau.drive(run)).isEqualTo(Progress.WAITING);
    assertThat(bureau.run(run).state()).isEqualTo(RunState.DISPATCHED);
    assertThat(bureau.fund(CHANNEL)).isEqualTo(new Fund(0, 0, 0, 100_000, 0));
    InstructionId sent = bureau.instructionIds(run, InstructionState.SENT).get(0);
    assertThat(reconcile()).containsExactly(new Difference(sent, said(0, 100_000)));
    assertThat(bureau.run(run).state()).as("not reconciled").isEqualTo(RunState.DISPATCHED);
    assertCompared(said(0, 100_000), 1);

    installation.treasury().misstate(UnaryOperator.identity());

    assertThat(bureau.drive(run)).isEqualTo(Progress.DONE);
    assertCompared(said(100_000, 100_000), 0);
    assertThat(bureau.run(run).state()).as("compared only").isEqualTo(RunState.SETTLED);
    assertThat(reconcile()).isEmpty();
    assertThat(bureau.run(run).state()).isEqualTo(RunState.RECONCILED);
  }

  private static Said said(long byUs, long byTheTreasury) {
    return new Said(byUs, OptionalLong.of(byTheTreasury), byUs);
  }

  private void assertCompared(Said total, int differences) {
    Comparison comparison = useCases.compareRun().compare(bureau.run(run));
    assertThat(comparison.instructions()).isEqualTo(1);
    assertThat(comparison.total()).isEqualTo(total);
    assertThat(comparison.differences()).hasSize(differences);
  }

  private List<Difference> reconcile() {
    return useCases
        .reconcileRun()
        .orElseThrow()
        .reconcile(bureau.as(Role.FINANCE_MAKER), run)
        .orThrow();
  }
}
