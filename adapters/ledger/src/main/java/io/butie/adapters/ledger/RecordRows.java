package io.butie.adapters.ledger;

import io.butie.application.port.Ledger.StoredEntry;
import io.butie.domain.ledger.LeafDecoder;
import io.butie.domain.ledger.LeafEncoder;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.MalformedRecordException;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every record that is no transfer, as a row of ledger_record: its fields as canonical bytes. */
final class RecordRows {

  private static final String COLUMNS =
      "sequence_number, kind, id, region, region_sequence, booked_at, fields, leaf_hash";

  private static final String INSERT =
      "INSERT INTO ledger_record (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

  /** The middle line is a comment to PostgreSQL; Derby would read the whole table without it. */
  private static final String WINDOW =
      "SELECT "
          + COLUMNS
          + " FROM ledger_record"
          + " --DERBY-PROPERTIES constraint=LEDGER_RECORD_KEY\n"
          + " WHERE sequence_number >= ? AND sequence_number < ?";

  /** As above, but for the hash alone. */
  static final String LEAF_HASHES =
      "SELECT sequence_number, leaf_hash FROM ledger_record"
          + " --DERBY-PROPERTIES constraint=LEDGER_RECORD_KEY\n"
          + " WHERE sequence_number >= ? AND sequence_number < ?";

  private static final String FIND = "SELECT " + COLUMNS + " FROM ledger_record WHERE id = ?";

  private RecordRows() {}

  static void insert(Connection connection, List<StoredEntry> entries) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      boolean any = false;
      for (StoredEntry stored : entries) {
        LedgerRecord record = stored.entry().record();
        if (record.kind() != RecordKind.TRANSFER) {
          insert.setLong(1, stored.entry().sequence());
          insert.setInt(2, record.kind().code());
          insert.setString(3, record.id());
          insert.setString(4, record.region().code());
          insert.setLong(5, stored.entry().regionSequence());
          insert.setLong(6, stored.entry().bookedAt().toEpochMilli());
          insert.setBytes(7, LeafEncoder.fields(record));
          insert.setBytes(8, stored.leafHash().bytes());
          insert.addBatch();
          any = true;
        }
      }
      if (any) {
        insert.executeBatch();
      }
    }
  }

  static List<StoredEntry> window(Connection connection, long from, long to) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(WINDOW)) {
      select.setLong(1, from);
      select.setLong(2, to);
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
      LedgerRecord record =
          LeafDecoder.fields(
              RecordKind.ofCode(row.getInt(2)), new Region(row.getString(4)), row.getBytes(7));
      if (!record.id().equals(row.getString(3))) {
        // The database would no longer refuse the id a second time.
        throw new MalformedRecordException(row.getString(3) + " is not its id " + record.id());
      }
      LedgerEntry entry =
          new LedgerEntry(
              row.getLong(1), row.getLong(5), Instant.ofEpochMilli(row.getLong(6)), record);
      return new StoredEntry(entry, Digest.ofBytes(row.getBytes(8)));
    } catch (MalformedRecordException | IllegalArgumentException e) {
      throw LogReader.unreadable(row.getLong(1), e);
    }
  }
}
