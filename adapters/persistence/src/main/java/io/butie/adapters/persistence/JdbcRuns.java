package io.butie.adapters.persistence;

import io.butie.application.port.Runs;
import io.butie.domain.disbursement.ControlTotals;
import io.butie.domain.disbursement.Instruction;
import io.butie.domain.disbursement.InstructionEvent;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.disbursement.PaymentRun;
import io.butie.domain.disbursement.PaymentTransitions;
import io.butie.domain.disbursement.RunContent;
import io.butie.domain.disbursement.RunState;
import io.butie.domain.money.Money;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.PayeeId;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.RunId;
import io.butie.domain.reference.UserId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs on plain JDBC: their steps touch thousands of rows at a time. */
public final class JdbcRuns implements Runs {

  static final String RUN_COLUMNS =
      "SELECT run_id, region, pay_day, run_state, made_by, approved_by, line_count, instructions,"
          + " amount_fen, content_hash FROM payment_run ";
  private static final String INSTRUCTION_COLUMNS =
      "SELECT instruction_id, run_id, fund_channel, fund_year, payee_id, payee_commitment,"
          + " amount_fen, line_count, lines_digest, instruction_state, replaces FROM instruction ";
  private static final String PAYABLE =
      " FROM claim_line c WHERE c.region = ? AND c.line_state = 'PAYABLE' AND NOT EXISTS"
          + " (SELECT 1 FROM run_line r WHERE r.live_line = c.line_id) ";

  private static final String OVER =
      Arrays.stream(RunState.values())
          .filter(RunState::isOver)
          .map(state -> "'" + state + "'")
          .collect(Collectors.joining(", "));

  private final Sql sql;

  public JdbcRuns(JpaTransactions session) {
    this.sql = new Sql(session);
  }

  @Override
  public RunId nextId(Region region, LocalDate payDay) {
    String prefix = "R" + region + "-" + payDay.format(DateTimeFormatter.BASIC_ISO_DATE) + "-";
    int taken =
        sql.one(
                "SELECT COUNT(*) FROM payment_run WHERE region = ? AND pay_day = ?",
                row -> row.getInt(1),
                region.code(),
                Date.valueOf(payDay))
            .orElse(0);
    return new RunId(prefix + (taken + 1));
  }

  @Override
  public void add(PaymentRun run) {
    sql.update(
        "INSERT INTO payment_run (run_id, region, pay_day, run_state, made_by, approved_by,"
            + " line_count, instructions, amount_fen, content_hash)"
            + " VALUES (?, ?, ?, ?, ?, NULL, 0, 0, 0, NULL)",
        run.id().value(),
        run.region().code(),
        Date.valueOf(run.payDay()),
        run.state().name(),
        run.madeBy().value());
  }

  @Override
  public Optional<PaymentRun> find(RunId id) {
    return sql.one(RUN_COLUMNS + "WHERE run_id = ?", JdbcRuns::run, id.value());
  }

  @Override
  public Optional<PaymentRun> hold(RunId id) {
    // An update that changes nothing takes the row's lock on both databases, and keeps it.
    sql.update("UPDATE payment_run SET run_state = run_state WHERE run_id = ?", id.value());
    return find(id);
  }

  @Override
  public void save(PaymentRun run) {
    Set<RunState> before = PaymentTransitions.RUN.before(run.state());
    if (!before.contains(hold(run.id()).orElseThrow().state())) {
      throw new StaleRowException(
          "run " + run.id() + " cannot become " + run.state() + " any more");
    }
    sql.update(
        "UPDATE payment_run SET run_state = ?, approved_by = ?, line_count = ?, instructions = ?,"
            + " amount_fen = ?, content_hash = ? WHERE run_id = ?",
        run.state().name(),
        run.approvedBy().map(UserId::value).orElse(null),
        run.totals().lines(),
        run.totals().instructions(),
        run.totals().amount().fen(),
        run.contentHash().map(Digest::hex).orElse(null),
        run.id().value());
  }

  @Override
  public Optional<RunId> open(Region region) {
    return sql.one(
        "SELECT run_id FROM payment_run WHERE open_region = ?",
        row -> new RunId(row.getString(1)),
        region.code());
  }

  @Override
  public List<RunId> unfinished() {
    return sql.list(
        "SELECT run_id FROM payment_run WHERE run_state NOT IN (" + OVER + ") ORDER BY run_id",
        row -> new RunId(row.getString(1)));
  }

  @Override
  public boolean hasPayable(Region region) {
    return sql.one(
            "SELECT c.line_id" + PAYABLE + "FETCH FIRST 1 ROWS ONLY",
            row -> row.getString(1),
            region.code())
        .isPresent();
  }

  @Override
  public List<PayableLine> payable(PaymentRun run, int limit) {
    // Goes on from the payee of the instruction made last, by the index on region, state, channel
    // and payee; without that a long run would walk over all it has taken at every step.
    Optional<Instruction> last =
        sql.one(
            INSTRUCTION_COLUMNS
                + "WHERE run_id = ? ORDER BY instruction_id DESC FETCH FIRST 1 ROWS ONLY",
            JdbcRuns::instruction,
            run.id().value());
    String payee = last.map(i -> i.payee().value()).orElse("");
    for (FundChannel channel : FundChannel.values()) {
      if (last.isPresent() && channel.compareTo(last.get().channel()) < 0) {
        continue;
      }
      List<PayableLine> found =
          sql.list(
              "SELECT c.line_id, c.fund_channel, c.fund_year, c.payee_id, c.amount_fen,"
                  + " c.decision_digest, c.last_instruction"
                  + PAYABLE
                  + "AND c.fund_channel = ? AND c.payee_id >= ?"
                  + " ORDER BY c.payee_id, c.line_id FETCH FIRST "
                  + limit
                  + " ROWS ONLY",
              JdbcRuns::payableLine,
              run.region().code(),
              channel.name(),
              payee);
      if (!found.isEmpty()) {
        return found;
      }
      payee = "";
    }
    return List.of();
  }

  @Override
  public int countInstructions(RunId id) {
    return sql.one(
            "SELECT COUNT(*) FROM instruction WHERE run_id = ?", row -> row.getInt(1), id.value())
        .orElse(0);
  }

  @Override
  public void reserve(Instruction instruction, List<PayableLine> lines) {
    sql.update(
        "INSERT INTO instruction (instruction_id, run_id, fund_channel, fund_year, payee_id,"
            + " payee_commitment, amount_fen, line_count, lines_digest, instruction_state, replaces)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        instruction.id().value(),
        instruction.run().value(),
        instruction.channel().name(),
        instruction.fundYear(),
        instruction.payee().value(),
        instruction.payeeCommitment().hex(),
        instruction.amount().fen(),
        instruction.lines(),
        instruction.linesDigest().hex(),
        instruction.state().name(),
        instruction.replaces().map(InstructionId::value).orElse(null));
    sql.batch(
        "INSERT INTO run_line (instruction_id, line_id, amount_fen, live_line) VALUES (?, ?, ?, ?)",
        lines,
        line ->
            new Object[] {
              instruction.id().value(), line.id().value(), line.amount().fen(), line.id().value()
            });
  }

  @Override
  public RunContent content(RunId id) {
    RunContent content = new RunContent();
    for (Instruction instruction :
        sql.list(
            INSTRUCTION_COLUMNS + "WHERE run_id = ? ORDER BY instruction_id",
            JdbcRuns::instruction,
            id.value())) {
      content.instruction(instruction);
      for (InstructedLine line : lines(instruction.id())) {
        content.line(line.id(), line.amount());
      }
    }
    return content;
  }

  @Override
  public List<Instruction> instructions(RunId id, InstructionState state, int limit) {
    return instructions(id, state, Optional.empty(), limit);
  }

  private List<Instruction> instructions(
      RunId id, InstructionState state, Optional<InstructionId> after, int limit) {
    return sql.list(
        INSTRUCTION_COLUMNS
            + "WHERE run_id = ? AND instruction_state = ? AND instruction_id > ?"
            + " ORDER BY instruction_id FETCH FIRST "
            + limit
            + " ROWS ONLY",
        JdbcRuns::instruction,
        id.value(),
        state.name(),
        after.map(InstructionId::value).orElse(""));
  }

  @Override
  public List<Instruction> instructionsWithin(
      RunId id, InstructionState state, Optional<InstructionId> after, int maxLines) {
    List<Instruction> within = new ArrayList<>();
    int lines = 0;
    for (Instruction next : instructions(id, state, after, maxLines)) {
      lines += next.lines();
      if (!within.isEmpty() && lines > maxLines) {
        break;
      }
      within.add(next);
    }
    return within;
  }

  @Override
  public boolean hasInstructions(RunId id, InstructionState state) {
    return !instructions(id, state, 1).isEmpty();
  }

  @Override
  public List<InstructedLine> lines(InstructionId id) {
    return sql.list(
        "SELECT line_id, amount_fen FROM run_line WHERE instruction_id = ? ORDER BY line_id",
        row -> new InstructedLine(new LineId(row.getString(1)), Money.ofFen(row.getLong(2))),
        id.value());
  }

  @Override
  public void move(Instruction instruction, InstructionEvent event) {
    int moved =
        sql.update(
            "UPDATE instruction SET instruction_state = ?"
                + " WHERE instruction_id = ? AND instruction_state = ?",
            instruction.after(event).orThrow().name(),
            instruction.id().value(),
            instruction.state().name());
    if (moved != 1) {
      throw new StaleRowException(
          "instruction " + instruction.id() + " is no longer " + instruction.state());
    }
  }

  @Override
  public void free(InstructionId id) {
    sql.update("UPDATE run_line SET live_line = NULL WHERE instruction_id = ?", id.value());
  }

  static PaymentRun run(ResultSet row) throws SQLException {
    return new PaymentRun(
        new RunId(row.getString("run_id")),
        new Region(row.getString("region")),
        row.getDate("pay_day").toLocalDate(),
        RunState.valueOf(row.getString("run_state")),
        new UserId(row.getString("made_by")),
        Optional.ofNullable(row.getString("approved_by")).map(UserId::new),
        new ControlTotals(
            row.getInt("line_count"),
            row.getInt("instructions"),
            Money.ofFen(row.getLong("amount_fen"))),
        Optional.ofNullable(row.getString("content_hash")).map(Digest::ofHex));
  }

  static Instruction instruction(ResultSet row) throws SQLException {
    return new Instruction(
        new InstructionId(row.getString("instruction_id")),
        new RunId(row.getString("run_id")),
        FundChannel.valueOf(row.getString("fund_channel")),
        row.getInt("fund_year"),
        new PayeeId(row.getString("payee_id")),
        Digest.ofHex(row.getString("payee_commitment")),
        Money.ofFen(row.getLong("amount_fen")),
        row.getInt("line_count"),
        Digest.ofHex(row.getString("lines_digest")),
        InstructionState.valueOf(row.getString("instruction_state")),
        Optional.ofNullable(row.getString("replaces")).map(InstructionId::new));
  }

  private static PayableLine payableLine(ResultSet row) throws SQLException {
    return new PayableLine(
        new LineId(row.getString(1)),
        FundChannel.valueOf(row.getString(2)),
        row.getInt(3),
        new PayeeId(row.getString(4)),
        Money.ofFen(row.getLong(5)),
        Digest.ofHex(row.getString(6)),
        Optional.ofNullable(row.getString(7)).map(InstructionId::new));
  }
}
