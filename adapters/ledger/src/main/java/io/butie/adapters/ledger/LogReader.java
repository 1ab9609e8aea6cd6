package io.butie.adapters.ledger;

import io.butie.application.port.Ledger.StoredEntry;
import io.butie.domain.ledger.MalformedRecordException;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.reference.Digest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts the two tables together again as one log, a bounded window at a time. */
final class LogReader {

  private LogReader() {}

  /** For a row that this program has not written. */
  static MalformedRecordException unreadable(long sequence, RuntimeException why) {
    return new MalformedRecordException(
        "record " + sequence + " cannot be read: " + why.getMessage(), why);
  }

  /** The entries from one sequence up to another, which is excluded. */
  static List<StoredEntry> window(Connection connection, long from, long to) throws SQLException {
    List<StoredEntry> entries = new ArrayList<>(TransferRows.window(connection, from, to));
    entries.addAll(RecordRows.window(connection, from, to));
    entries.sort(Comparator.comparingLong(stored -> stored.entry().sequence()));
    return entries;
  }

  /** The leaf hashes from one sequence up to another, which is excluded. */
  static List<Digest> leafHashes(Connection connection, long from, long to) throws SQLException {
    SortedMap<Long, Digest> hashes = new TreeMap<>();
    for (String query : List.of(TransferRows.LEAF_HASHES, RecordRows.LEAF_HASHES)) {
      try (PreparedStatement select = connection.prepareStatement(query)) {
        select.setLong(1, from);
        select.setLong(2, to);
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            hashes.put(row.getLong(1), Digest.ofBytes(row.getBytes(2)));
          }
        }
      }
    }
    return List.copyOf(hashes.values());
  }

  static Optional<StoredEntry> find(Connection connection, RecordKind kind, String id)
      throws SQLException {
    return holderOfId(connection, kind, id)
        .filter(stored -> stored.entry().record().kind() == kind);
  }

  /** Who has the id that such a record would need: transfers share ids only among themselves. */
  static Optional<StoredEntry> holderOfId(Connection connection, RecordKind kind, String id)
      throws SQLException {
    return kind == RecordKind.TRANSFER
        ? TransferRows.find(connection, id)
        : RecordRows.find(connection, id);
  }
}
