package io.butie.application.port;

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
 * Payment runs and their lines to be shown, a part at a time: each goes on after the key of the
 * last item, so a part costs the same wherever it lies.
 */
public interface RunPages {

  /** Runs in order of id, of the region or of all. */
  List<PaymentRun> runs(Optional<Region> region, Optional<RunId> after, int limit);

  /** Lines of the run in order of instruction and line. */
  List<RunLine> lines(RunId run, Optional<After> after, int limit);

  /** The last line that was shown. */
  record After(InstructionId instruction, LineId line) {}

  /**
   * A line in an instruction of a run.
   *
   * @param state of the instruction
   */
  record RunLine(LineId line, InstructionId instruction, Money amount, InstructionState state) {}
}
