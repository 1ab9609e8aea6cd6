package io.butie.adapters.persistence;

import io.butie.application.port.Quotas;
import io.butie.domain.quota.QuotaProgress;
import io.butie.domain.reference.Region;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The quota counts: one row a region, held while lines are decided. */
public final class JdbcQuotas implements Quotas {

  private final Sql sql;

  public JdbcQuotas(JpaTransactions session) {
    this.sql = new Sql(session);
  }

  @Override
  public void load(Map<Region, Long> totals, Map<Region, Long> awarded) {
    sql.batch(
        "INSERT INTO quota_progress (region, annual_total, awarded) VALUES (?, ?, ?)",
        List.copyOf(new TreeMap<>(totals).entrySet()),
        total ->
            new Object[] {
              total.getKey().code(), total.getValue(), awarded.getOrDefault(total.getKey(), 0L)
            });
  }

  @Override
  public QuotaProgress hold() {
    // An update that changes nothing takes the rows' locks on both databases, and keeps them.
    sql.update("UPDATE quota_progress SET awarded = awarded");
    return read();
  }

  @Override
  public void save(QuotaProgress progress) {
    sql.batch(
        "UPDATE quota_progress SET awarded = ? WHERE region = ?",
        sql.list("SELECT region FROM quota_progress ORDER BY region", row -> row.getString(1)),
        region -> new Object[] {progress.awardedIn(new Region(region)), region});
  }

  @Override
  public QuotaProgress read() {
    Map<Region, Long> totals = new TreeMap<>();
    Map<Region, Long> awarded = new TreeMap<>();
    sql.list(
            "SELECT region, annual_total, awarded FROM quota_progress",
            row -> new Object[] {new Region(row.getString(1)), row.getLong(2), row.getLong(3)})
        .forEach(
            row -> {
              totals.put((Region) row[0], (Long) row[1]);
              awarded.put((Region) row[0], (Long) row[2]);
            });
    return new QuotaProgress(totals, awarded);
  }
}
