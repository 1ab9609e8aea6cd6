package io.butie.adapters.persistence;

import io.butie.application.port.RunPages;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.disbursement.PaymentRun;
import io.butie.domain.money.Money;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Pages by key: the index finds where to go on. */
public final class JdbcRunPages implements RunPages {

  private static final String INSTRUCTIONS =
      "SELECT i.instruction_id, i.run_id, i.fund_channel, i.fund_year, i.payee_id,"
          + " i.payee_commitment, i.amount_fen, i.line_count, i.lines_digest,"
          + " i.instruction_state, i.replaces, r.region FROM instruction i"
          + " JOIN payment_run r ON r.run_id = i.run_id";

  private final Sql sql;

  public JdbcRunPages(JpaTransactions session) {
    this.sql = new Sql(session);
  }

  @Override
  public List<PaymentRun> runs(Optional<Region> region, Optional<RunId> after, int limit) {
    Filter filter =
        new Filter()
            .andIf("run_id > ?", after.map(RunId::value))
            .andIf("region = ?", region.map(Region::code));
    return sql.list(
        JdbcRuns.RUN_COLUMNS
            + filter.where()
            + " ORDER BY run_id FETCH FIRST "
            + limit
            + " ROWS ONLY",
        JdbcRuns::run,
        filter.values());
  }

  @Override
  public List<RunInstruction> instructions(
      InstructionFilter wanted, Optional<InstructionId> after, int limit) {
    Filter filter =
        new Filter()
            .andIf("i.instruction_id > ?", after.map(InstructionId::value))
            .andIf("i.run_id = ?", wanted.run().map(RunId::value))
            .andIf("i.instruction_state = ?", wanted.state().map(Enum::name))
            .andIf("r.region = ?", wanted.region().map(Region::code));
    return sql.list(
        INSTRUCTIONS
            + filter.where()
            + " ORDER BY i.instruction_id FETCH FIRST "
            + limit
            + " ROWS ONLY",
        JdbcRunPages::instruction,
        filter.values());
  }

  @Override
  public Optional<RunInstruction> find(InstructionId id) {
    return sql.one(
        INSTRUCTIONS + " WHERE i.instruction_id = ?", JdbcRunPages::instruction, id.value());
  }

  private static RunInstruction instruction(ResultSet row) throws SQLException {
    return new RunInstruction(JdbcRuns.instruction(row), new Region(row.getString("region")));
  }

  @Override
  public List<RunLine> lines(RunId run, Optional<After> after, int limit) {
    String instruction = after.map(last -> last.instruction().value()).orElse("");
    return sql.list(
        "SELECT l.line_id, l.instruction_id, l.amount_fen, i.instruction_state FROM run_line l"
            + " JOIN instruction i ON i.instruction_id = l.instruction_id WHERE i.run_id = ?"
            + " AND l.instruction_id >= ? AND (l.instruction_id > ? OR l.line_id > ?)"
            + " ORDER BY l.instruction_id, l.line_id FETCH FIRST "
            + limit
            + " ROWS ONLY",
        row ->
            new RunLine(
                new LineId(row.getString(1)),
                new InstructionId(row.getString(2)),
                Money.ofFen(row.getLong(3)),
                InstructionState.valueOf(row.getString(4))),
        run.value(),
        instruction,
        instruction,
        after.map(last -> last.line().value()).orElse(""));
  }
}
