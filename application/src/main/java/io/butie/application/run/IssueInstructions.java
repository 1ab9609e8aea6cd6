package io.butie.application.run;

import io.butie.application.ledger.Transfers;
import io.butie.application.port.Ledger;
import io.butie.application.port.Runs;
import io.butie.application.port.Runs.InstructedLine;
import io.butie.domain.claim.PaymentDayScreening;
import io.butie.domain.disbursement.Instruction;
import io.butie.domain.disbursement.InstructionEvent;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.disbursement.PaymentRun;
import io.butie.domain.disbursement.RunEvent;
import io.butie.domain.fund.Arrow;
import io.butie.domain.fund.Movement;
import io.butie.domain.ledger.InstructionRecord;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.LineId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Issues the instructions of an approved run: the money of each line goes from PAYABLE to
 * IN_TRANSIT in the transaction that puts the instruction into the outbox.
 */
public final class IssueInstructions {

  /** With one record an instruction and one a line, below what one posting may hold. */
  private static final int LINES_PER_STEP = 2_000;

  private final Runs runs;
  private final Ledger ledger;
  private final Rulebook rulebook;

  public IssueInstructions(Runs runs, Ledger ledger, Rulebook rulebook) {
    this.runs = runs;
    this.ledger = ledger;
    this.rulebook = rulebook;
  }

  Outcome<Progress> step(PaymentRun run) {
    List<Instruction> reserved =
        runs.instructionsWithin(
            run.id(), InstructionState.RESERVED, Optional.empty(), LINES_PER_STEP);
    if (reserved.isEmpty()) {
      return run.after(RunEvent.DISPATCH)
          .map(
              dispatched -> {
                runs.save(dispatched);
                return Progress.MORE;
              });
    }
    List<LedgerRecord> records = new ArrayList<>();
    for (Instruction instruction : reserved) {
      InstructionRecord record = recordOf(run, instruction);
      records.add(record);
      for (InstructedLine line : runs.lines(instruction.id())) {
        records.add(
            Transfers.of(
                Movement.along(
                    Arrow.INSTRUCT,
                    run.region(),
                    instruction.fundYear(),
                    instruction.channel(),
                    line.amount()),
                transferId(instruction.id(), line.id()),
                line.id().value(),
                record,
                run.payDay()));
      }
      runs.move(instruction, InstructionEvent.INSTRUCT);
    }
    return ledger.post(records).map(posted -> Progress.MORE);
  }

  private static String transferId(InstructionId instruction, LineId line) {
    return "instruct/" + instruction + "/" + line;
  }

  /** What is found on the day of payment: it stops nothing and is recorded (R27). */
  private String flags(LocalDate payDay) {
    return PaymentDayScreening.screen(ClaimKind.TRAINING, payDay, rulebook)
        .map(finding -> finding.code().name())
        .orElse("");
  }

  private InstructionRecord recordOf(PaymentRun run, Instruction instruction) {
    return new InstructionRecord(
        run.region(),
        instruction.id().value(),
        run.id().value(),
        instruction.channel(),
        instruction.fundYear(),
        instruction.payee().value(),
        instruction.payeeCommitment(),
        instruction.amount(),
        instruction.lines(),
        instruction.linesDigest(),
        flags(run.payDay()),
        instruction.replaces().map(InstructionId::value));
  }
}
