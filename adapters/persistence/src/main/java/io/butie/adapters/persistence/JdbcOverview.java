package io.butie.adapters.persistence;

import io.butie.application.port.Overview;
import io.butie.domain.claim.ClaimState;
import io.butie.domain.claim.Verdict;
import io.butie.domain.money.Money;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.Region;
import java.util.List;
import java.util.Optional;

/** Counts by one grouped query. */
public final class JdbcOverview implements Overview {

  private final Sql sql;

  public JdbcOverview(JpaTransactions session) {
    this.sql = new Sql(session);
  }

  @Override
  public List<Count> lines() {
    return sql.list(
        "SELECT verdict, decision_code, line_state, COUNT(*), SUM(amount_fen) FROM claim_line"
            + " WHERE verdict IS NOT NULL GROUP BY verdict, decision_code, line_state"
            + " ORDER BY verdict, decision_code, line_state",
        row ->
            new Count(
                Verdict.valueOf(row.getString(1)),
                Optional.ofNullable(row.getString(2)),
                ClaimState.valueOf(row.getString(3)),
                row.getLong(4),
                row.getLong(5)));
  }

  @Override
  public List<HeldLine> held(Region region, int limit) {
    return sql.list(
        "SELECT line_id, decision_code FROM claim_line WHERE region = ? AND line_state = 'HELD'"
            + " ORDER BY line_id FETCH FIRST "
            + limit
            + " ROWS ONLY",
        row -> new HeldLine(new LineId(row.getString(1)), row.getString(2)),
        region.code());
  }

  @Override
  public List<Returned> returned() {
    return sql.list(
        "SELECT r.region, i.fund_channel, SUM(i.amount_fen) FROM instruction i"
            + " JOIN payment_run r ON r.run_id = i.run_id WHERE i.instruction_state = 'RETURNED'"
            + " GROUP BY r.region, i.fund_channel ORDER BY r.region, i.fund_channel",
        row ->
            new Returned(
                new Region(row.getString(1)),
                FundChannel.valueOf(row.getString(2)),
                Money.ofFen(row.getLong(3))));
  }
}
