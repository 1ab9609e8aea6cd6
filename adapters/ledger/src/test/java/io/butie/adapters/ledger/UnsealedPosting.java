package io.butie.adapters.ledger;

import io.butie.application.port.Ledger.Posted;
import io.butie.application.port.Ledger.StoredEntry;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.reference.Digest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@link JdbcLedger#post} does but for sealing: the same checks, statements, rows and balance
 * updates, with one hash that is no leaf's for every record, and no tree. A log that is posted so
 * is good for nothing but to measure against.
 */
final class UnsealedPosting {

  private static final Digest NO_HASH = Digest.sha256("not sealed");

  /** As long as that of a log of a million records; never read. */
  private static final byte[] NO_FRONTIER = new byte[Long.BYTES + 10 * Digest.LENGTH];

  private UnsealedPosting() {}

  static Posted post(Connection connection, List<LedgerRecord> records) throws SQLException {
    PostingRules.require(records);
    long first = lock(connection);
    BalanceChanges balances = BalanceChanges.load(connection, records);
    Periods periods = Periods.load(connection);
    if (Reversals.refusal(connection, records).or(balances::shortfall).isPresent()
        || periods.refusal(connection, records).isPresent()
        || ClosedFunds.load(connection).refusal(connection, records).isPresent()) {
      throw new IllegalStateException("a posting that would be refused");
    }
    connection.setSavepoint();
    RegionSequences regions = periods.sequences();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    List<StoredEntry> entries = new ArrayList<>(records.size());
    for (LedgerRecord record : records) {
      long place = regions.next(record.region());
      entries.add(
          new StoredEntry(new LedgerEntry(first + entries.size(), place, now, record), NO_HASH));
    }
    TransferRows.insert(connection, entries);
    RecordRows.insert(connection, entries);
    regions.store(connection);
    Periods.close(connection, entries);
    ClosedFunds.close(connection, records);
    store(connection, first + entries.size(), now);
    balances.store(connection);
    return new Posted(first, first + entries.size(), NO_HASH);
  }

  private static long lock(Connection connection) throws SQLException {
    try (PreparedStatement lock =
            connection.prepareStatement(
                "UPDATE ledger_head SET tree_size = tree_size WHERE only_row = 1");
        PreparedStatement read =
            connection.prepareStatement(
                "SELECT tree_size, root, frontier, booked_at FROM ledger_head"
                    + " WHERE only_row = 1")) {
      lock.executeUpdate();
      try (ResultSet row = read.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static void store(Connection connection, long size, Instant now) throws SQLException {
    try (PreparedStatement store =
        connection.prepareStatement(
            "UPDATE ledger_head SET tree_size = ?, root = ?, frontier = ?, booked_at = ?"
                + " WHERE only_row = 1")) {
      store.setLong(1, size);
      store.setBytes(2, NO_HASH.bytes());
      store.setBytes(3, NO_FRONTIER);
      store.setLong(4, now.toEpochMilli());
      store.executeUpdate();
    }
  }
}
