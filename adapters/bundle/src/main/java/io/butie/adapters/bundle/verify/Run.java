package io.butie.adapters.bundle.verify;

import static io.butie.adapters.bundle.verify.UntrueException.unless;

import io.butie.domain.disbursement.ControlTotals;
import io.butie.domain.disbursement.Instruction;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.disbursement.RunContent;
import io.butie.domain.ledger.InstructionRecord;
import io.butie.domain.ledger.RunApprovalRecord;
import io.butie.domain.money.Money;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.PayeeId;
import io.butie.domain.reference.RunId;
import java.util.Optional;

/**
 * A run that two people approved: what it instructs is the content that they approved, to the
 * payee's account and the line's fen, and no more.
 */
final class Run {

  private final RunApprovalRecord approval;
  private final ControlTotals approved;
  private ControlTotals sofar = ControlTotals.NONE;

  /** Until the run is complete. */
  private Optional<RunContent> content = Optional.of(new RunContent());

  Run(RunApprovalRecord approval) {
    unless(!approval.madeBy().equals(approval.approvedBy()), "a run approved by its own maker");
    this.approval = approval;
    this.approved = new ControlTotals(approval.lines(), approval.instructions(), approval.amount());
  }

  void instruct(InstructionRecord record) {
    unless(record.region().equals(approval.region()), "an instruction of another region's run");
    sofar = sofar.plus(new ControlTotals(0, 1, Money.ZERO));
    unless(sofar.instructions() <= approved.instructions(), "more instructions than approved");
    content
        .orElseThrow()
        .instruction(
            new Instruction(
                new InstructionId(record.id()),
                new RunId(record.run()),
                record.channel(),
                record.fundYear(),
                new PayeeId(record.payee()),
                record.payeeCommitment(),
                record.amount(),
                record.lines(),
                record.linesDigest(),
                InstructionState.INSTRUCTED,
                record.replaces().map(InstructionId::new)));
  }

  void line(String line, Money amount) {
    sofar = sofar.plus(new ControlTotals(1, 0, amount));
    unless(
        sofar.lines() <= approved.lines() && sofar.amount().compareTo(approved.amount()) <= 0,
        () -> "more than was approved for run " + approval.run());
    content.orElseThrow().line(new LineId(line), amount);
  }

  /** An instruction of the run has all its lines; the last one completes the run. */
  void instructionIsComplete() {
    if (sofar.instructions() == approved.instructions()) {
      unless(sofar.equals(approved), () -> "run " + approval.run() + " is not what was approved");
      unless(
          content.orElseThrow().hash().equals(approval.contentHash()),
          () -> "run " + approval.run() + " has another content than was approved");
      content = Optional.empty();
    }
  }

  boolean isComplete() {
    return content.isEmpty();
  }
}
