package io.butie.adapters.ledger;

import io.butie.domain.fund.FundAccount;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.policy.Refusal;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.policy.Words;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a posting does to balances. They are looked at after every transfer, not only at the end, so
 * that no prefix of the log shows an account below zero; they are written once per account.
 */
final class BalanceChanges {

  private final Map<String, Long> stored;
  private final SortedMap<String, Long> changed = new TreeMap<>();
  private final Optional<Refusal> shortfall;

  private BalanceChanges(Map<String, Long> stored, List<TransferRecord> transfers) {
    this.stored = stored;
    this.shortfall = run(transfers);
  }

  static BalanceChanges load(Connection connection, List<LedgerRecord> records)
      throws SQLException {
    List<TransferRecord> transfers = new ArrayList<>();
    for (LedgerRecord record : records) {
      if (record instanceof TransferRecord transfer) {
        transfers.add(transfer);
      }
    }
    Map<String, Long> stored = new HashMap<>();
    for (TransferRecord transfer : transfers) {
      for (String account : List.of(transfer.debit(), transfer.credit())) {
        if (!stored.containsKey(account)) {
          AccountRows.find(connection, account).ifPresent(fen -> stored.put(account, fen));
        }
      }
    }
    return new BalanceChanges(stored, transfers);
  }

  private Optional<Refusal> run(List<TransferRecord> transfers) {
    for (TransferRecord transfer : transfers) {
      long left = Math.subtractExact(balance(transfer.credit()), transfer.amount().fen());
      if (left < 0 && !FundAccount.parse(transfer.credit()).kind().mayBeNegative()) {
        return Optional.of(
            new Refusal(
                RefusalCode.INSUFFICIENT_FUNDS,
                new Words(
                    transfer.id() + ": " + transfer.credit() + " lacks " + -left + " fen",
                    transfer.id() + "：账户 " + transfer.credit() + " 余额不足，还缺 " + -left + " 分")));
      }
      changed.put(transfer.credit(), left);
      changed.put(
          transfer.debit(), Math.addExact(balance(transfer.debit()), transfer.amount().fen()));
    }
    return Optional.empty();
  }

  private long balance(String account) {
    return changed.getOrDefault(account, stored.getOrDefault(account, 0L));
  }

  /** The first transfer that its account has not the money for. */
  Optional<Refusal> shortfall() {
    return shortfall;
  }

  /** Writes in the order of account ids; the table's CHECK is the wall behind {@link #run}. */
  void store(Connection connection) throws SQLException {
    try (PreparedStatement update =
            connection.prepareStatement("UPDATE ledger_account SET balance = ? WHERE id = ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO ledger_account (balance, id, kind) VALUES (?, ?, ?)")) {
      for (Map.Entry<String, Long> account : changed.entrySet()) {
        boolean known = stored.containsKey(account.getKey());
        PreparedStatement write = known ? update : insert;
        write.setLong(1, account.getValue());
        write.setString(2, account.getKey());
        if (!known) {
          write.setString(3, FundAccount.parse(account.getKey()).kind().name());
        }
        write.executeUpdate();
      }
    }
  }
}
