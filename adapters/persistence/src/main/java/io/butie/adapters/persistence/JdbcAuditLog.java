package io.butie.adapters.persistence;

import io.butie.application.port.AuditLog;
import io.butie.domain.access.AuditEntry;
import io.butie.domain.access.AuditEntry.Act;
import io.butie.domain.access.Role;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The audit log: one row an entry, and one row for the end of the chain, held while it grows. */
public final class JdbcAuditLog implements AuditLog {

  private static final String SELECT =
      "SELECT sequence_number, happened_at, user_id, user_role, operation, region, subject,"
          + " outcome, request_id, reason, entry_hash FROM audit_entry";

  private final Sql sql;

  public JdbcAuditLog(JpaTransactions session) {
    this.sql = new Sql(session);
  }

  @Override
  public void append(Instant time, Act act, String outcome) {
    // Takes the row's lock on both databases before it is read.
    sql.update("UPDATE audit_head SET entries = entries + 1");
    Head head = head();
    AuditEntry entry =
        new AuditEntry(head.entries(), time.truncatedTo(ChronoUnit.MILLIS), act, outcome);
    Digest hash = entry.hashAfter(head.hash());
    sql.update(
        "INSERT INTO audit_entry (sequence_number, happened_at, user_id, user_role, operation,"
            + " region, subject, outcome, request_id, reason, entry_hash)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.sequence(),
        entry.time().toEpochMilli(),
        act.user().map(UserId::value).orElse(null),
        act.role().map(Enum::name).orElse(null),
        act.operation(),
        act.region().code(),
        act.subject().orElse(null),
        outcome,
        act.request().orElse(null),
        act.reason().orElse(null),
        hash.hex());
    sql.update("UPDATE audit_head SET entry_hash = ?", hash.hex());
  }

  @Override
  public Head head() {
    return sql.one(
            "SELECT entries, entry_hash FROM audit_head",
            row -> new Head(row.getLong(1), Digest.ofHex(row.getString(2))))
        .orElseThrow();
  }

  @Override
  public List<Kept> from(long sequence, int limit) {
    return page(new Filter().and("sequence_number >= ?", sequence), "sequence_number", limit);
  }

  @Override
  public List<Kept> page(Wanted wanted, long before, int limit) {
    Filter filter =
        new Filter()
            .and("sequence_number < ?", before)
            .andIf("region = ?", wanted.region().map(Region::code))
            .andIf("user_id = ?", wanted.user().map(UserId::value))
            .andIf("operation = ?", wanted.operation())
            .andIf("happened_at >= ?", wanted.from().map(Instant::toEpochMilli))
            .andIf("happened_at < ?", wanted.to().map(Instant::toEpochMilli));
    return page(filter, "sequence_number DESC", limit);
  }

  private List<Kept> page(Filter filter, String order, int limit) {
    return sql.list(
        SELECT + filter.where() + " ORDER BY " + order + " FETCH FIRST " + limit + " ROWS ONLY",
        JdbcAuditLog::kept,
        filter.values());
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        new AuditEntry(
            row.getLong(1),
            Instant.ofEpochMilli(row.getLong(2)),
            new Act(
                Optional.ofNullable(row.getString(3)).map(UserId::new),
                Optional.ofNullable(row.getString(4)).map(Role::valueOf),
                row.getString(5),
                new Region(row.getString(6)),
                Optional.ofNullable(row.getString(7)),
                Optional.ofNullable(row.getString(9)),
                Optional.ofNullable(row.getString(10))),
            row.getString(8)),
        Digest.ofHex(row.getString(11)));
  }
}
