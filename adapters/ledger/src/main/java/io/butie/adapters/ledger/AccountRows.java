package io.butie.adapters.ledger;

import io.butie.domain.fund.FundAccount;
import io.butie.domain.reference.Region;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** The balance that every account is kept at, in fen. */
final class AccountRows {

  private AccountRows() {}

  static long balance(Connection connection, FundAccount account) throws SQLException {
    return find(connection, account.toString()).orElse(0L);
  }

  static OptionalLong find(Connection connection, String account) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT balance FROM ledger_account WHERE id = ?")) {
      select.setString(1, account);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
      }
    }
  }

  /** Of every account of the region, by the account's text. */
  static SortedMap<String, Long> balances(Connection connection, Region region)
      throws SQLException {
    SortedMap<String, Long> balances = new TreeMap<>();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT id, balance FROM ledger_account WHERE id LIKE ?")) {
      select.setString(1, region + "/%");
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          balances.put(rows.getString(1), rows.getLong(2));
        }
      }
    }
    return balances;
  }

  static SortedMap<FundAccount, Long> balances(Connection connection) throws SQLException {
    SortedMap<FundAccount, Long> balances = new TreeMap<>();
    try (PreparedStatement select =
            connection.prepareStatement("SELECT id, balance FROM ledger_account");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        balances.put(FundAccount.parse(rows.getString(1)), rows.getLong(2));
      }
    }
    return balances;
  }
}
