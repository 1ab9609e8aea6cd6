package io.butie.application.figure;

import io.butie.application.port.AuditLog;
import io.butie.application.port.Figures;
import io.butie.application.port.Ledger;
import io.butie.application.port.Runs;
import io.butie.application.port.Transactions;
import io.butie.domain.disbursement.Instruction;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.fund.AccountKind;
import io.butie.domain.fund.FundAccount;
import io.butie.domain.ledger.RecordKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads every figure of the installation anew. What commits while it reads may show in one figure
 * and not yet in another, for one reading.
 */
public final class ReadFigures {

  private static final String STATE = "state";

  /** Issued, and not surely at the treasury. */
  private static final List<InstructionState> OUTBOX =
      List.of(InstructionState.INSTRUCTED, InstructionState.SENDING, InstructionState.UNKNOWN);

  private final Transactions transactions;
  private final Figures figures;
  private final Runs runs;
  private final Ledger ledger;
  private final AuditLog auditLog;
  private final Clock clock;

  public ReadFigures(
      Transactions transactions,
      Figures figures,
      Runs runs,
      Ledger ledger,
      AuditLog auditLog,
      Clock clock) {
    this.transactions = transactions;
    this.figures = figures;
    this.runs = runs;
    this.ledger = ledger;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  /** All of them but those of requests, which whoever answers these counts. */
  public List<Sample> read() {
    return transactions.read(this::samples);
  }

  private List<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    figures
        .linesByState()
        .forEach((state, lines) -> samples.add(one(Figure.LINES, STATE, state, lines)));
    figures
        .linesByVerdict()
        .forEach((way, lines) -> samples.add(one(Figure.LINES_DECIDED, "verdict", way, lines)));
    figures
        .runLines()
        .forEach(
            some ->
                samples.add(
                    Sample.of(
                        Figure.RUN_LINES,
                        Map.of("run", some.run().value(), STATE, some.state().name()),
                        some.lines())));
    figures
        .deliveries()
        .forEach((state, some) -> samples.add(one(Figure.DELIVERIES, STATE, state, some)));
    samples.add(Sample.of(Figure.OUTBOX_OLDEST, Map.of(), secondsSince(issued())));
    samples.add(
        Sample.of(
            Figure.HOLD_OLDEST,
            Map.of(),
            secondsSince(
                figures.oldestHold().stream()
                    .map(day -> day.atStartOfDay(clock.getZone()).toInstant()))));
    samples.add(Sample.of(Figure.UNEXPLAINED, Map.of(), unexplained()));
    samples.add(Sample.of(Figure.AUDIT_ENTRIES, Map.of(), auditLog.head().entries()));
    samples.add(Sample.of(Figure.LEDGER_RECORDS, Map.of(), ledger.head().size()));
    samples.add(
        Sample.of(Figure.LEDGER_READ_ONLY, Map.of(), ledger.readOnly().isPresent() ? 1 : 0));
    return samples;
  }

  private static Sample one(Figure figure, String label, Enum<?> of, long value) {
    return Sample.of(figure, Map.of(label, of.name()), value);
  }

  private long secondsSince(Stream<Instant> times) {
    return times
        .min(Instant::compareTo)
        .map(oldest -> Math.max(0, Duration.between(oldest, clock.instant()).toSeconds()))
        .orElse(0L);
  }

  /** When the first instruction in each run's outbox was posted: a run issues them in order. */
  private Stream<Instant> issued() {
    return runs.unfinished().stream()
        .flatMap(run -> OUTBOX.stream().flatMap(state -> runs.instructions(run, state, 1).stream()))
        .map(Instruction::id)
        .flatMap(id -> ledger.find(RecordKind.INSTRUCTION, id.value()).stream())
        .map(stored -> stored.entry().bookedAt());
  }

  private long unexplained() {
    long inTransit = 0;
    long unidentified = 0;
    for (Map.Entry<FundAccount, Long> account : ledger.balances().entrySet()) {
      if (account.getKey().kind() == AccountKind.IN_TRANSIT) {
        inTransit = Math.addExact(inTransit, account.getValue());
      } else if (account.getKey().kind() == AccountKind.UNIDENTIFIED) {
        unidentified = Math.addExact(unidentified, account.getValue());
      }
    }
    return Math.abs(inTransit - figures.underWay().fen()) + unidentified;
  }
}
