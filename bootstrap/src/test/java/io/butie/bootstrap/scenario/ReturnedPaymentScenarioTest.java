package io.butie.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.treasury.Silence;
import io.butie.adapters.treasury.TreasuryBehaviour;
import io.butie.bootstrap.scenario.Bureau.Fund;
import io.butie.domain.access.Role;
import io.butie.domain.disbursement.Instruction;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.disbursement.RunState;
import io.butie.domain.ledger.InstructionRecord;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.RunId;
import org.junit.jupiter.api.Test;

/** The bank sends a payment back (退汇): its lines are owed again, and paid again. */
class ReturnedPaymentScenarioTest extends Scenario {

  @Override
  TreasuryBehaviour treasury() {
    return new TreasuryBehaviour(65, 1_000, 0, Silence.never());
  }

  @Test
  void aReturnedPaymentIsPaidAgainByAnInstructionThatReplacesIt() throws Exception {
    ClassDraft welding = ClassDraft.of("WELDING-1", bureau.region(), Province.WELDER, 2);
    LineDraft line = LineDraft.of("L1", welding, Province.person(1)).employed();
    bureau.appropriate(CHANNEL, 200_000);
    bureau.open(welding).orThrow();
    bureau.submit(line).orThrow();
    bureau.decidePublishAndAccrue();

    RunId first = bureau.pay();

    assertThat(bureau.run(first).state()).isEqualTo(RunState.PARTLY_SETTLED);
    InstructionId returned = bureau.instructionIds(first, InstructionState.RETURNED).get(0);
    assertThat(installation.stateOf(line)).isEqualTo("PAYABLE");
    assertThat(bureau.fund(CHANNEL)).isEqualTo(new Fund(0, 100_000, 100_000, 0, 0));
    assertReconciled(first);

    RunId second = bureau.pay();

    Instruction again = bureau.instructions(second, InstructionState.SETTLED).get(0);
    assertThat(again.id()).isNotEqualTo(returned);
    assertThat(again.replaces()).contains(returned);
    assertThat(onLedger(again.id()).replaces()).contains(returned.value());
    assertThat(installation.stateOf(line)).isEqualTo("PAID");
    assertThat(bureau.fund(CHANNEL)).isEqualTo(new Fund(0, 100_000, 0, 0, 100_000));
    assertThat(installation.ask("SELECT COUNT(*) FROM award")).as("one award").isEqualTo("1");
    assertReconciled(second);
    assertThat(useCases.checkpoints().all()).as("one when each run reached its end").hasSize(2);
  }

  private void assertReconciled(RunId run) {
    assertThat(
            useCases
                .reconcileRun()
                .orElseThrow()
                .reconcile(bureau.as(Role.FINANCE_MAKER), run)
                .orThrow())
        .isEmpty();
    assertThat(bureau.run(run).state()).isEqualTo(RunState.RECONCILED);
  }

  private InstructionRecord onLedger(InstructionId id) {
    return (InstructionRecord)
        useCases
            .transactions()
            .read(() -> useCases.ledger().find(RecordKind.INSTRUCTION, id.value()).orElseThrow())
            .entry()
            .record();
  }
}
