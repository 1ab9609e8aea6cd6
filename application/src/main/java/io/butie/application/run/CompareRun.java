package io.butie.application.run;

import io.butie.application.port.Ledger;
import io.butie.application.port.Runs;
import io.butie.application.port.Transactions;
import io.butie.application.port.Treasury;
import io.butie.application.port.Treasury.Direction;
import io.butie.application.port.Treasury.StatementLine;
import io.butie.domain.disbursement.Instruction;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.disbursement.PaymentRun;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstructionId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Compares, for every instruction of a run and to the fen, what the batch says, what the treasury's
 * own statement says and what the ledger says (账实相符, R60). Changes nothing. Where no treasury is
 * connected, batch and ledger are compared.
 */
public final class CompareRun {

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
  private final Optional<Treasury> treasury;
  private final Clock clock;

  public CompareRun(
      Transactions transactions,
      Runs runs,
      Ledger ledger,
      Optional<Treasury> treasury,
      Clock clock) {
    this.transactions = transactions;
    this.runs = runs;
    this.ledger = ledger;
    this.treasury = treasury;
    this.clock = clock;
  }

  /**
   * What the three say of one instruction, or of many together; net fen that stayed with the payee.
   *
   * @param batch by the state of the instruction
   * @param statement by the treasury's statement: paid less what came back; empty where no treasury
   *     is connected
   * @param ledger by the transfers that were posted
   */
  public record Said(long batch, OptionalLong statement, long ledger) {

    Said and(Said other) {
      return new Said(
          Math.addExact(batch, other.batch),
          statement.isPresent() && other.statement.isPresent()
              ? OptionalLong.of(Math.addExact(statement.getAsLong(), other.statement.getAsLong()))
              : OptionalLong.empty(),
          Math.addExact(ledger, other.ledger));
    }

    boolean agrees() {
      return batch == ledger && statement.orElse(batch) == batch;
    }
  }

  /** An instruction on which they do not agree. */
  public record Difference(InstructionId instruction, Said said) {}

  /**
   * A run held against the treasury's statement and the ledger.
   *
   * @param instructions how many were compared: those that the treasury has or may have
   * @param total what is said of all of these together
   */
  public record Comparison(
      PaymentRun run, int instructions, Said total, List<Difference> differences) {}

  /** Net amounts by instruction, by the treasury's statements from the pay day on. */
  record Stated(Optional<Map<InstructionId, Long>> net) {

    OptionalLong of(InstructionId instruction) {
      return net.map(known -> OptionalLong.of(known.getOrDefault(instruction, 0L)))
          .orElseGet(OptionalLong::empty);
    }

    OptionalLong nothing() {
      return net.isPresent() ? OptionalLong.of(0) : OptionalLong.empty();
    }
  }

  /** The comparison of the run as it is now. */
  public Comparison compare(PaymentRun run) {
    Stated stated = stated(run);
    return transactions.read(() -> compare(runs.find(run.id()).orElseThrow(), stated));
  }

  /** Asks the treasury, outside of any transaction. */
  Stated stated(PaymentRun run) {
    return new Stated(treasury.map(asked -> net(asked, run)));
  }

  private Map<InstructionId, Long> net(Treasury asked, PaymentRun run) {
    Map<InstructionId, Long> net = new HashMap<>();
    for (FundChannel channel : FundChannel.values()) {
      for (StatementLine line :
          asked.statement(run.region(), channel, run.payDay(), LocalDate.now(clock))) {
        long fen = line.amount().fen();
        net.merge(line.id(), line.direction() == Direction.PAID ? fen : -fen, Long::sum);
      }
    }
    return net;
  }

  /** Compares within the current transaction. */
  Comparison compare(PaymentRun run, Stated stated) {
    List<Difference> differences = new ArrayList<>();
    int compared = 0;
    Said total = new Said(0, stated.nothing(), 0);
    for (InstructionState state : AT_THE_TREASURY) {
      for (Instruction instruction : runs.instructions(run.id(), state, Integer.MAX_VALUE)) {
        Said said =
            new Said(
                state == InstructionState.SETTLED ? instruction.amount().fen() : 0,
                stated.of(instruction.id()),
                posted("settle/" + instruction.id()));
        compared++;
        total = total.and(said);
        if (!said.agrees()) {
          differences.add(new Difference(instruction.id(), said));
        }
      }
    }
    return new Comparison(run, compared, total, differences);
  }

  private long posted(String transferId) {
    return ledger
        .find(RecordKind.TRANSFER, transferId)
        .map(stored -> ((TransferRecord) stored.entry().record()).amount().fen())
        .orElse(0L);
  }
}
