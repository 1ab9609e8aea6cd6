package io.butie.application.port;

import io.butie.domain.claim.ClaimState;
import io.butie.domain.claim.Verdict;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.money.Money;
import io.butie.domain.reference.RunId;
import io.butie.domain.webhook.DeliveryState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How much there is of what, to be watched: counts and sums, of nobody. */
public interface Figures {

  /** How many claim lines are in each state; a state of none is left out. */
  Map<ClaimState, Long> linesByState();

  /** How many claim lines were decided each way. */
  Map<Verdict, Long> linesByVerdict();

  /** The day on which the line was claimed that is held longest. */
  Optional<LocalDate> oldestHold();

  /** How far the runs are that are not over, in order of run. */
  List<RunLines> runLines();

  /** The sum of all instructions that were issued and of which the treasury has not said more. */
  Money underWay();

  /** How many deliveries to webhooks are in each state. */
  Map<DeliveryState, Long> deliveries();

  /**
   * Lines of a run.
   *
   * @param state of their instructions
   */
  record RunLines(RunId run, InstructionState state, long lines) {}
}
