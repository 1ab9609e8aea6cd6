package io.butie.adapters.ledger;

import io.butie.application.port.Ledger.StoredEntry;
import io.butie.domain.ledger.MalformedRecordException;
import io.butie.domain.ledger.RecordKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
