package io.butie.application.port;

import io.butie.domain.disbursement.Instruction;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.disbursement.PaymentRun;
import io.butie.domain.money.Money;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.RunId;
import java.util.List;
import java.util.Optional;

/**
 * Payment runs, their instructions and their lines to be shown, a part at a time: each goes on
 * after the key of the last item, so a part costs the same wherever it lies.
 */
public interface RunPages {

  /** Runs in order of id, of the region or of all. */
  List<PaymentRun> runs(Optional<Region> region, Optional<RunId> after, int limit);

  /** Lines of the run in order of instruction and line. */
  List<RunLine> lines(RunId run, Optional<After> after, int limit);

  /** Instructions in order of id. */
  List<RunInstruction> instructions(
      InstructionFilter filter, Optional<InstructionId> after, int limit);

  /** The instruction with this id, if it is there. */
  Optional<RunInstruction> find(InstructionId id);

  /** Which instructions are to be shown: those that are all that is named. */
  record InstructionFilter(
      Optional<Region> region, Optional<RunId> run, Optional<InstructionState> state) {}

  /** An instruction, and the region of its run. */
  record RunInstruction(Instruction instruction, Region region) {}

  /** The last line that was shown. */
  record After(InstructionId instruction, LineId line) {}

  /**
   * A line in an instruction of a run.
   *
   * @param state of the instruction
   */
  record RunLine(LineId line, InstructionId instruction, Money amount, InstructionState state) {}
}
