package io.butie.adapters.persistence;

import io.butie.application.port.Overview;
import io.butie.domain.claim.ClaimState;
import io.butie.domain.claim.Verdict;
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
}
