package io.butie.application.run;

import io.butie.application.port.Ledger;
import io.butie.application.port.Runs;
import io.butie.application.port.Transactions;
import io.butie.application.port.Treasury;
import io.butie.application.port.Treasury.Direction;
import io.butie.application.port.Treasury.StatementLine;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.disbursement.Instruction;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.disbursement.PaymentRun;
import io.butie.domain.disbursement.RunEvent;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.RunId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares, for every instruction of a run and to the fen, what the batch says, what the treasury's
 * own statement says and what the ledger says (账实相符, R60). A run is reconciled when the three
 * agree; until then the differences are named.
 */
public final class ReconcileRun {

  /** Where the treasury has the instruction, or may have it. */
  private static final List<InstructionState> AT_THE_TREASURY =
      List.of(
          InstructionState.SETTLED,
          InstructionState.RETURNED,
          InstructionState.SENT,
          InstructionState.UNKNOWN,
          InstructionState.SENDING);

  private final Transactions transactions;
  private final Runs runs;
  private final Ledger ledger;
  private final Treasury treasury;
  private final Clock clock;

  public ReconcileRun(
      Transactions transactions, Runs runs, Ledger ledger, Treasury treasury, Clock clock) {
    this.transactions = transactions;
    this.runs = runs;
    this.ledger = ledger;
    this.treasury = treasury;
    this.clock = clock;
  }

  /**
   * An instruction on which the three do not agree; net fen that stayed with the payee.
   *
   * @param batch by the state of the instruction
   * @param statement by the treasury's statement: paid less what came back
   * @param ledger by the transfers that were posted
   */
  public record Difference(InstructionId instruction, long batch, long statement, long ledger) {}

  /**
   * Reconciles the run and gives the differences; where there are none, the run is reconciled. A
   * run that still waits for the treasury has its differences named too: they are why it waits.
   * Without any it is WRONG_STATE, for the treasury has not answered for everything yet.
   */
  public Outcome<List<Difference>> reconcile(SignedInUser user, RunId id) {
    return transactions
        .read(() -> runs.find(id))
        .<Outcome<PaymentRun>>map(Outcome::done)
        .orElseGet(() -> Outcome.refused(RefusalCode.NOT_FOUND, "there is no run " + id))
        .then(run -> user.allowedAs(Role.FINANCE_MAKER, run.region()).map(allowed -> run))
        .then(
            run -> {
              Map<InstructionId, Long> stated = statedBy(run);
              return transactions.attempt(() -> compare(id, stated));
            });
  }

  /** Net amounts by instruction from the treasury's statements of all channels. */
  private Map<InstructionId, Long> statedBy(PaymentRun run) {
    Map<InstructionId, Long> net = new HashMap<>();
    for (FundChannel channel : FundChannel.values()) {
      for (StatementLine line :
          treasury.statement(run.region(), channel, run.payDay(), LocalDate.now(clock))) {
        long fen = line.amount().fen();
        net.merge(line.id(), line.direction() == Direction.PAID ? fen : -fen, Long::sum);
      }
    }
    return net;
  }

  private Outcome<List<Difference>> compare(RunId id, Map<InstructionId, Long> stated) {
    PaymentRun run = runs.hold(id).orElseThrow();
    List<Difference> differences = new ArrayList<>();
    for (InstructionState state : AT_THE_TREASURY) {
      for (Instruction instruction : runs.instructions(id, state, Integer.MAX_VALUE)) {
        Difference compared =
            new Difference(
                instruction.id(),
                state == InstructionState.SETTLED ? instruction.amount().fen() : 0,
                stated.getOrDefault(instruction.id(), 0L),
                posted("settle/" + instruction.id()));
        if (compared.batch() != compared.statement() || compared.batch() != compared.ledger()) {
          differences.add(compared);
        }
      }
    }
    if (!differences.isEmpty()) {
      return Outcome.done(differences);
    }
    return run.after(RunEvent.RECONCILE)
        .map(
            reconciled -> {
              runs.save(reconciled);
              return differences;
            });
  }

  private long posted(String transferId) {
    return ledger
        .find(RecordKind.TRANSFER, transferId)
        .map(stored -> ((TransferRecord) stored.entry().record()).amount().fen())
        .orElse(0L);
  }
}
