package io.butie.adapters.persistence;

import io.butie.application.port.Figures;
import io.butie.domain.claim.ClaimState;
import io.butie.domain.claim.Verdict;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.money.Money;
import io.butie.domain.reference.RunId;
import io.butie.domain.webhook.DeliveryState;
import java.sql.Date;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts by grouped queries. */
public final class JdbcFigures implements Figures {

  private static final String OF_RUNS_NOT_OVER =
      " FROM instruction i JOIN payment_run r ON r.run_id = i.run_id"
          + " WHERE r.run_state NOT IN ('REJECTED', 'RECONCILED')";

  private final Sql sql;

  public JdbcFigures(JpaTransactions session) {
    this.sql = new Sql(session);
  }

  @Override
  public Map<ClaimState, Long> linesByState() {
    return counts(
        ClaimState.class, "SELECT line_state, COUNT(*) FROM claim_line GROUP BY line_state");
  }

  @Override
  public Map<Verdict, Long> linesByVerdict() {
    return counts(
        Verdict.class,
        "SELECT verdict, COUNT(*) FROM claim_line WHERE verdict IS NOT NULL GROUP BY verdict");
  }

  @Override
  public Optional<LocalDate> oldestHold() {
    return sql.one(
            "SELECT MIN(claimed_on) FROM claim_line WHERE line_state = 'HELD'",
            row -> Optional.ofNullable(row.getDate(1)))
        .flatMap(day -> day.map(Date::toLocalDate));
  }

  @Override
  public List<RunLines> runLines() {
    return sql.list(
        "SELECT i.run_id, i.instruction_state, SUM(i.line_count)"
            + OF_RUNS_NOT_OVER
            + " GROUP BY i.run_id, i.instruction_state ORDER BY i.run_id, i.instruction_state",
        row ->
            new RunLines(
                new RunId(row.getString(1)),
                InstructionState.valueOf(row.getString(2)),
                row.getLong(3)));
  }

  @Override
  public Money underWay() {
    return Money.ofFen(
        sql.one(
                "SELECT COALESCE(SUM(i.amount_fen), 0)"
                    + OF_RUNS_NOT_OVER
                    + " AND i.instruction_state IN ('INSTRUCTED', 'SENDING', 'UNKNOWN', 'SENT')",
                row -> row.getLong(1))
            .orElseThrow());
  }

  @Override
  public Map<DeliveryState, Long> deliveries() {
    return counts(
        DeliveryState.class,
        "SELECT delivery_state, COUNT(*) FROM webhook_delivery GROUP BY delivery_state");
  }

  private <E extends Enum<E>> Map<E, Long> counts(Class<E> type, String query) {
    Map<E, Long> counts = new EnumMap<>(type);
    sql.list(query, row -> Map.entry(Enum.valueOf(type, row.getString(1)), row.getLong(2)))
        .forEach(count -> counts.put(count.getKey(), count.getValue()));
    return counts;
  }
}
