package io.butie.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.butie.application.port.Notices.Notice;
import io.butie.application.port.Treasury.PaymentOrder;
import io.butie.application.run.Progress;
import io.butie.bootstrap.scenario.Bureau.Fund;
import io.butie.domain.access.Role;
import io.butie.domain.disbursement.ControlTotals;
import io.butie.domain.disbursement.Instruction;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.disbursement.PaymentRun;
import io.butie.domain.disbursement.RunState;
import io.butie.domain.ledger.DecisionRecord;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.ledger.RunApprovalRecord;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Outcome.Refused;
import io.butie.domain.reference.RunId;
import io.butie.domain.training.TrainingClass;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * How a claim is paid, from the opening of a class to an audit bundle that verifies: the story of
 * docs/HOW_A_CLAIM_IS_PAID.md, step by step, with what stands on the accounts after each. The
 * checkpoint and the bundle are every scenario's end.
 */
class ClaimIsPaidScenarioTest extends Scenario {

  private final ClassDraft welding =
      ClassDraft.of("WELDING-1", Province.SHIJIAZHUANG, Province.WELDER, 3);
  private final LineDraft employed = LineDraft.of("L1", welding, Province.person(1)).employed();
  private final LineDraft notEmployed = LineDraft.of("L2", welding, Province.person(2));
  private final LineDraft uncertified =
      LineDraft.of("L3", welding, Province.person(3)).withoutCertificate();

  @Test
  void aClaimIsPaid() throws Exception {
    bureau.appropriate(CHANNEL, 1_000_000);
    assertThat(bureau.fund(CHANNEL)).isEqualTo(new Fund(1_000_000, 0, 0, 0, 0));

    theClassIsOpened();
    theClaimIsSubmitted();
    theClaimIsDecided();
    thePublicNotice();
    theClaimIsOwed();
    RunId run = theRunIsBuiltAndFrozen();
    aSecondPersonApproves(run);
    theTreasuryIsInstructed(run);
    theTreasuryAnswers(run);
    theThreeBooksAgree(run);
  }

  /**
   * Three planned heads at the full standard are encumbered on the channel that it states (R52).
   */
  private void theClassIsOpened() {
    TrainingClass opened = bureau.open(welding).orThrow();

    assertThat(opened.encumbered()).isEqualTo(Province.STANDARD.times(3));
    assertThat(bureau.fund(CHANNEL)).isEqualTo(new Fund(700_000, 300_000, 0, 0, 0));
  }

  /** By the institution, after class and certificate (R30); it moves no money. */
  private void theClaimIsSubmitted() throws SQLException {
    installation.clock().set(employed.claimedOn());

    assertThat(bureau.submit(employed, notEmployed, uncertified).orThrow()).isEqualTo(3);

    assertThat(installation.stateOf(employed)).isEqualTo("SUBMITTED");
    assertThat(bureau.fund(CHANNEL)).isEqualTo(new Fund(700_000, 300_000, 0, 0, 0));
  }

  /** By the rulebook: an amount, or a refusal with its clause; either way a record (R58). */
  private void theClaimIsDecided() throws SQLException {
    assertThat(bureau.decide()).isEqualTo(3);

    DecisionRecord full = decision(employed);
    assertThat(full.decision()).isEqualTo(DecisionRecord.Verdict.PAY);
    assertThat(full.ratePercent()).isEqualTo(100);
    assertThat(full.amount()).isEqualTo(Money.ofFen(100_000));
    DecisionRecord reduced = decision(notEmployed);
    assertThat(reduced.decision()).isEqualTo(DecisionRecord.Verdict.PAY);
    assertThat(reduced.ratePercent()).isEqualTo(80);
    assertThat(reduced.amount()).isEqualTo(Money.ofFen(80_000));
    DecisionRecord refused = decision(uncertified);
    assertThat(refused.decision()).isEqualTo(DecisionRecord.Verdict.REFUSE);
    assertThat(refused.code()).contains("NO_CERTIFICATE");
    assertThat(refused.clauses()).isEqualTo("R35");
    assertThat(refused.amount()).isEqualTo(Money.ZERO);

    assertThat(installation.stateOf(employed)).isEqualTo("APPROVED");
    assertThat(installation.stateOf(uncertified)).isEqualTo("REFUSED");
    assertThat(bureau.fund(CHANNEL)).isEqualTo(new Fund(700_000, 300_000, 0, 0, 0));
  }

  /** Three working days, the day of publication not counted (R32): here across a holiday. */
  private void thePublicNotice() throws SQLException {
    installation.clock().set(LocalDate.of(2023, 6, 20));

    Notice notice = bureau.publish().orElseThrow();

    assertThat(notice.lines()).isEqualTo(2);
    assertThat(notice.amount()).isEqualTo(Money.ofFen(180_000));
    assertThat(notice.endsOn()).isEqualTo(LocalDate.of(2023, 6, 26));
    assertThat(notice.payableFrom()).isEqualTo(LocalDate.of(2023, 6, 27));
    assertThat(installation.stateOf(employed)).isEqualTo("ON_NOTICE");
    assertThat(bureau.fund(CHANNEL)).isEqualTo(new Fund(700_000, 300_000, 0, 0, 0));
  }

  /** On the next working day, and not before, the money is accrued line by line (R33). */
  private void theClaimIsOwed() throws SQLException {
    installation.clock().set(LocalDate.of(2023, 6, 26));
    assertThat(bureau.accrue()).isZero();
    assertThat(installation.ask("SELECT notice_state FROM public_notice")).isEqualTo("PUBLISHED");

    installation.clock().set(LocalDate.of(2023, 6, 27));
    assertThat(bureau.accrue()).isEqualTo(2);
    assertThat(installation.ask("SELECT notice_state FROM public_notice")).isEqualTo("ENDED");

    assertThat(installation.stateOf(employed)).isEqualTo("PAYABLE");
    assertThat(bureau.fund(CHANNEL)).isEqualTo(new Fund(700_000, 120_000, 180_000, 0, 0));
  }

  /** Lines of one payee become one instruction; totals and content hash fix what is in the run. */
  private RunId theRunIsBuiltAndFrozen() {
    RunId id = bureau.start().orThrow();
    assertThat(bureau.drive(id)).isEqualTo(Progress.WAITING);

    PaymentRun run = bureau.run(id);
    assertThat(run.state()).isEqualTo(RunState.FROZEN);
    assertThat(run.totals()).isEqualTo(new ControlTotals(2, 1, Money.ofFen(180_000)));
    assertThat(run.contentHash()).contains(useCases.payDueClaims().content(id).hash());
    assertThat(bureau.instructions(id, InstructionState.RESERVED)).hasSize(1);
    assertThat(bureau.start()).as("one run is made at a time").isInstanceOf(Refused.class);
    assertThat(bureau.fund(CHANNEL)).isEqualTo(new Fund(700_000, 120_000, 180_000, 0, 0));
    return id;
  }

  /** A finance checker who is not the maker, on the content that they saw (R58). */
  private void aSecondPersonApproves(RunId id) {
    PaymentRun approved = bureau.approve(id).orThrow();

    assertThat(approved.state()).isEqualTo(RunState.APPROVED);
    assertThat(approved.approvedBy()).contains(bureau.as(Role.FINANCE_CHECKER).id());
    RunApprovalRecord record = (RunApprovalRecord) record(RecordKind.RUN_APPROVAL, "approve/" + id);
    assertThat(record.contentHash()).isEqualTo(approved.contentHash().orElseThrow());
    assertThat(record.madeBy()).isNotEqualTo(record.approvedBy());
    assertThat(bureau.fund(CHANNEL)).isEqualTo(new Fund(700_000, 120_000, 180_000, 0, 0));
  }

  /** Money is in transit from the moment at which the outbox holds its instruction. */
  private void theTreasuryIsInstructed(RunId id) {
    assertThat(step(id)).isEqualTo(Progress.MORE);
    assertThat(bureau.instructions(id, InstructionState.INSTRUCTED)).hasSize(1);
    assertThat(installation.treasury().sent()).isEmpty();
    assertThat(bureau.fund(CHANNEL)).isEqualTo(new Fund(700_000, 120_000, 0, 180_000, 0));

    assertThat(step(id)).isEqualTo(Progress.MORE);
    assertThat(bureau.run(id).state()).isEqualTo(RunState.DISPATCHED);

    assertThat(step(id)).isEqualTo(Progress.MORE);
    Instruction sent = bureau.instructions(id, InstructionState.SENT).get(0);
    assertThat(installation.treasury().sent())
        .extracting(PaymentOrder::id, PaymentOrder::amount, PaymentOrder::account)
        .containsExactly(tuple(sent.id(), Money.ofFen(180_000), "1" + Province.SHIJIAZHUANG));
  }

  /** Settled on the treasury's word, where id, amount and account are those of the instruction. */
  private void theTreasuryAnswers(RunId id) throws SQLException {
    assertThat(bureau.drive(id)).isEqualTo(Progress.DONE);

    assertThat(bureau.run(id).state()).isEqualTo(RunState.SETTLED);
    assertThat(installation.stateOf(employed)).isEqualTo("PAID");
    assertThat(installation.stateOf(notEmployed)).isEqualTo("PAID");
    assertThat(bureau.fund(CHANNEL)).isEqualTo(new Fund(700_000, 120_000, 0, 0, 180_000));
  }

  /** Batch, the treasury's own statement and the ledger, to the fen (R60). */
  private void theThreeBooksAgree(RunId id) {
    assertThat(
            useCases
                .reconcileRun()
                .orElseThrow()
                .reconcile(bureau.as(Role.FINANCE_MAKER), id)
                .orThrow())
        .isEmpty();

    assertThat(bureau.run(id).state()).isEqualTo(RunState.RECONCILED);
  }

  private Progress step(RunId id) {
    return useCases.payDueClaims().advance(id).orThrow();
  }

  private DecisionRecord decision(LineDraft line) {
    return (DecisionRecord) record(RecordKind.DECISION, "decide/" + line.id());
  }

  private Object record(RecordKind kind, String id) {
    return useCases
        .transactions()
        .read(() -> useCases.ledger().find(kind, id).orElseThrow().entry().record());
  }
}
