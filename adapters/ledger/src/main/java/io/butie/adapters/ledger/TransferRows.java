package io.butie.adapters.ledger;

import io.butie.application.port.Ledger.StoredEntry;
import io.butie.domain.fund.FundAccount;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.money.Money;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Transfers as rows of ledger_transfer: a column for every field, for auditors and for GROUP BY.
 */
final class TransferRows {

  private static final String COLUMNS =
      "sequence_number, id, region, region_sequence, booked_at, arrow, debit, credit, amount_fen,"
          + " subject, reverses, cause, effective_on, leaf_hash";

  private static final String INSERT =
      "INSERT INTO ledger_transfer ("
          + COLUMNS
          + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** The middle line is a comment to PostgreSQL; Derby would read the whole table without it. */
  private static final String WINDOW =
      "SELECT "
          + COLUMNS
          + " FROM ledger_transfer"
          + " --DERBY-PROPERTIES constraint=LEDGER_TRANSFER_KEY\n"
          + " WHERE sequence_number >= ? AND sequence_number < ?";

  /** As above, but for the hash alone. */
  static final String LEAF_HASHES =
      "SELECT sequence_number, leaf_hash FROM ledger_transfer"
          + " --DERBY-PROPERTIES constraint=LEDGER_TRANSFER_KEY\n"
          + " WHERE sequence_number >= ? AND sequence_number < ?";

  /** By the region's numbers: an account has no index, for indexes cost more than the rows. */
  private static final String OF_ACCOUNT =
      "SELECT "
          + COLUMNS
          + " FROM ledger_transfer"
          + " --DERBY-PROPERTIES constraint=LEDGER_TRANSFER_REGION_SEQUENCE\n"
          + " WHERE region = ? AND region_sequence >= ? AND region_sequence < ?"
          + " AND (debit = ? OR credit = ?) ORDER BY region_sequence FETCH FIRST ? ROWS ONLY";

  private static final String FIND = "SELECT " + COLUMNS + " FROM ledger_transfer WHERE id = ?";

  private TransferRows() {}

  static void insert(Connection connection, List<StoredEntry> entries) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      boolean any = false;
      for (StoredEntry stored : entries) {
        if (stored.entry().record() instanceof TransferRecord transfer) {
          bind(insert, stored, transfer);
          insert.addBatch();
          any = true;
        }
      }
      if (any) {
        insert.executeBatch();
      }
    }
  }

  private static void bind(PreparedStatement insert, StoredEntry stored, TransferRecord transfer)
      throws SQLException {
    LedgerEntry entry = stored.entry();
    insert.setLong(1, entry.sequence());
    insert.setString(2, transfer.id());
    insert.setString(3, transfer.region().code());
    insert.setLong(4, entry.regionSequence());
    insert.setLong(5, entry.bookedAt().toEpochMilli());
    insert.setString(6, transfer.arrow());
    insert.setString(7, transfer.debit());
    insert.setString(8, transfer.credit());
    insert.setLong(9, transfer.amount().fen());
    insert.setString(10, transfer.subject());
    insert.setString(11, transfer.reverses().orElse(null));
    insert.setBytes(12, transfer.cause().bytes());
    insert.setDate(13, Date.valueOf(transfer.effectiveOn()));
    insert.setBytes(14, stored.leafHash().bytes());
  }

  static List<StoredEntry> window(Connection connection, long from, long to) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(WINDOW)) {
      select.setLong(1, from);
      select.setLong(2, to);
      return read(select);
    }
  }

  static List<StoredEntry> ofAccount(
      Connection connection, FundAccount account, long from, long to, int limit)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(OF_ACCOUNT)) {
      select.setString(1, account.region().code());
      select.setLong(2, from);
      select.setLong(3, to);
      select.setString(4, account.toString());
      select.setString(5, account.toString());
      select.setInt(6, limit);
      return read(select);
    }
  }

  static Optional<StoredEntry> find(Connection connection, String id) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setString(1, id);
      return read(select).stream().findFirst();
    }
  }

  private static List<StoredEntry> read(PreparedStatement select) throws SQLException {
    List<StoredEntry> entries = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        entries.add(entry(row));
      }
    }
    return entries;
  }

  private static StoredEntry entry(ResultSet row) throws SQLException {
    try {
      LedgerEntry entry =
          new LedgerEntry(
              row.getLong(1), row.getLong(4), Instant.ofEpochMilli(row.getLong(5)), record(row));
      return new StoredEntry(entry, Digest.ofBytes(row.getBytes(14)));
    } catch (IllegalArgumentException e) {
      throw LogReader.unreadable(row.getLong(1), e);
    }
  }

  private static TransferRecord record(ResultSet row) throws SQLException {
    return new TransferRecord(
        new Region(row.getString(3)),
        row.getString(2),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        Money.ofFen(row.getLong(9)),
        row.getString(10),
        Optional.ofNullable(row.getString(11)),
        Digest.ofBytes(row.getBytes(12)),
        row.getDate(13).toLocalDate());
  }
}
