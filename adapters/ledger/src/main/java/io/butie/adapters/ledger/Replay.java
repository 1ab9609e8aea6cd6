package io.butie.adapters.ledger;

import io.butie.application.port.Ledger.Head;
import io.butie.application.port.Ledger.StoredEntry;
import io.butie.domain.ledger.LedgerRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Posts lost records again: what was checked when they were posted is not asked again, but each
 * must come out as the leaf that it was.
 */
final class Replay {

  private Replay() {}

  static Head append(Connection connection, List<StoredEntry> lost) throws SQLException {
    LogHead head = LogHead.lock(connection);
    RegionSequences regions = Periods.load(connection).sequences();
    List<LedgerRecord> records = lost.stream().map(stored -> stored.entry().record()).toList();
    BalanceChanges balances = BalanceChanges.load(connection, records);
    List<StoredEntry> entries = new ArrayList<>(lost.size());
    for (StoredEntry wanted : lost) {
      List<StoredEntry> again =
          head.append(List.of(wanted.entry().record()), regions, wanted.entry().bookedAt());
      if (!again.equals(List.of(wanted))) {
        throw new IllegalStateException(
            "record " + wanted.entry().sequence() + " does not follow on this log");
      }
      entries.addAll(again);
    }
    TransferRows.insert(connection, entries);
    RecordRows.insert(connection, entries);
    regions.store(connection);
    Periods.close(connection, entries);
    ClosedFunds.close(connection, records);
    balances.store(connection);
    head.store(connection);
    return new Head(head.size(), head.root());
  }
}
