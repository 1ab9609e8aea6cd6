package io.butie.adapters.rest.run;

import io.butie.application.run.CompareRun.Comparison;
import io.butie.application.run.CompareRun.Difference;
import java.util.List;
import java.util.OptionalLong;

/**
 * A run held against the treasury's statement and the ledger (账实相符, R60); fen that stayed with the
 * payees.
 *
 * @param instructions how many were compared: those that the treasury has or may have
 * @param batchFen by the states of the instructions
 * @param statementFen by the treasury's own statement; absent where no treasury is connected
 * @param ledgerFen by the transfers that were posted
 * @param agrees whether the three do, instruction by instruction
 */
public record ReconciliationView(
    String run,
    String state,
    int instructions,
    long batchFen,
    OptionalLong statementFen,
    long ledgerFen,
    boolean agrees,
    List<DifferenceView> differences) {

  /** An instruction on which they do not agree. */
  public record DifferenceView(
      String instruction, long batchFen, OptionalLong statementFen, long ledgerFen) {

    static DifferenceView of(Difference difference) {
      return new DifferenceView(
          difference.instruction().value(),
          difference.said().batch(),
          difference.said().statement(),
          difference.said().ledger());
    }
  }

  static ReconciliationView of(Comparison comparison) {
    return new ReconciliationView(
        comparison.run().id().value(),
        comparison.run().state().name(),
        comparison.instructions(),
        comparison.total().batch(),
        comparison.total().statement(),
        comparison.total().ledger(),
        comparison.differences().isEmpty(),
        comparison.differences().stream().map(DifferenceView::of).toList());
  }
}
