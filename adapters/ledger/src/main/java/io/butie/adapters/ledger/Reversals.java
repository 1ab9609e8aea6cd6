package io.butie.adapters.ledger;

import io.butie.application.port.Ledger.StoredEntry;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.policy.Refusal;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.policy.Words;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A transfer is reversed at most once, in full, by a transfer that names it. */
final class Reversals {

  private Reversals() {}

  static Optional<Refusal> refusal(Connection connection, List<LedgerRecord> records)
      throws SQLException {
    Map<String, TransferRecord> earlier = new HashMap<>();
    Set<String> reversed = new HashSet<>();
    for (LedgerRecord record : records) {
      if (!(record instanceof TransferRecord transfer)) {
        continue;
      }
      if (transfer.reverses().isPresent()) {
        String original = transfer.reverses().get();
        Optional<TransferRecord> found =
            earlier.containsKey(original)
                ? Optional.of(earlier.get(original))
                : stored(connection, original);
        if (found.isEmpty()) {
          return refused(
              RefusalCode.NOT_FOUND,
              new Words(
                  transfer.id() + " reverses " + original + ", which is not there",
                  transfer.id() + " 所冲正的转账 " + original + " 不存在"));
        }
        requireTurnedRound(transfer, found.get());
        if (!reversed.add(original) || isReversed(connection, original)) {
          return refused(
              RefusalCode.ALREADY_TAKEN,
              new Words(original + " was reversed before", original + " 已冲正"));
        }
      }
      earlier.put(transfer.id(), transfer);
    }
    return Optional.empty();
  }

  private static Optional<Refusal> refused(RefusalCode code, Words detail) {
    return Optional.of(new Refusal(code, detail));
  }

  private static Optional<TransferRecord> stored(Connection connection, String id)
      throws SQLException {
    return TransferRows.find(connection, id)
        .map(StoredEntry::entry)
        .map(entry -> (TransferRecord) entry.record());
  }

  private static boolean isReversed(Connection connection, String id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT 1 FROM ledger_transfer WHERE reverses = ?")) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private static void requireTurnedRound(TransferRecord reversal, TransferRecord original) {
    boolean turnedRound =
        original.reverses().isEmpty()
            && reversal.arrow().equals(original.arrow())
            && reversal.debit().equals(original.credit())
            && reversal.credit().equals(original.debit())
            && reversal.amount().equals(original.amount());
    if (!turnedRound) {
      throw new IllegalArgumentException(
          reversal.id() + " is not " + original.id() + " turned round, in full");
    }
  }
}
