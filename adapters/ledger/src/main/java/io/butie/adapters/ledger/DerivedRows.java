package io.butie.adapters.ledger;

import io.butie.domain.fund.FundAccount;
import io.butie.domain.ledger.LeafDecoder;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.MalformedRecordException;
import io.butie.domain.ledger.PeriodSealRecord;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.ledger.YearCloseRecord;
import io.butie.domain.reference.Region;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the ledger keeps beside its records: balances, where every region stands, the funds that are
 * closed, the time of the last booking and the roots of full blocks. A posting believes those rows,
 * and no signature covers them, so they are compared with what the records make.
 */
final class DerivedRows {

  private static final String SUMS =
      "SELECT debit, SUM(amount_fen) FROM ledger_transfer GROUP BY debit UNION ALL"
          + " SELECT credit, -SUM(amount_fen) FROM ledger_transfer GROUP BY credit";

  private static final String LAST =
      "SELECT region, MAX(region_sequence), MAX(booked_at) FROM ledger_transfer GROUP BY region"
          + " UNION ALL"
          + " SELECT region, MAX(region_sequence), MAX(booked_at) FROM ledger_record GROUP BY region";

  private static final String CLOSINGS =
      "SELECT kind, region, region_sequence, fields FROM ledger_record WHERE kind IN ("
          + RecordKind.PERIOD_SEAL.code()
          + ", "
          + RecordKind.YEAR_CLOSE.code()
          + ") ORDER BY sequence_number";

  private interface Row {
    void read(ResultSet row) throws SQLException;
  }

  private final Connection connection;

  private DerivedRows(Connection connection) {
    this.connection = connection;
  }

  /** The first row, in words, that is not what the records make. */
  static Optional<String> difference(Connection connection) throws SQLException {
    DerivedRows rows = new DerivedRows(connection);
    SortedMap<String, String> kept = rows.kept();
    SortedMap<String, String> made;
    try {
      made = rows.made();
    } catch (MalformedRecordException | IllegalArgumentException e) {
      return Optional.of("a record cannot be read: " + e.getMessage());
    }
    SortedMap<String, String> all = new TreeMap<>(kept);
    all.putAll(made);
    for (String row : all.keySet()) {
      String is = kept.getOrDefault(row, "missing");
      String should = made.getOrDefault(row, "missing");
      if (!is.equals(should)) {
        return Optional.of(row + " is " + is + ", and by the records " + should);
      }
    }
    return blocks(connection);
  }

  private static Optional<String> blocks(Connection connection) throws SQLException {
    try {
      return BlockRows.difference(connection);
    } catch (MalformedRecordException | IllegalArgumentException e) {
      return Optional.of("a block cannot be read: " + e.getMessage());
    }
  }

  private SortedMap<String, String> kept() throws SQLException {
    SortedMap<String, String> kept = new TreeMap<>();
    each(
        "SELECT id, balance, kind FROM ledger_account",
        row -> kept.put("account " + row.getString(1), balance(row.getLong(2), row.getString(3))));
    each(
        "SELECT region, next_sequence, sealed_sequence, closed_through FROM ledger_region",
        row -> {
          kept.put(next(row.getString(1)), row.getString(2));
          if (row.getLong(3) != 0 || row.getDate(4) != null) {
            kept.put(sealed(row.getString(1)), row.getLong(3) + " through " + row.getDate(4));
          }
        });
    each(
        "SELECT fund FROM ledger_closed_fund",
        row -> kept.put("fund " + row.getString(1), "closed"));
    each(
        "SELECT booked_at FROM ledger_head WHERE tree_size > 0",
        row -> kept.put("the last booking", row.getString(1)));
    return kept;
  }

  private SortedMap<String, String> made() throws SQLException {
    SortedMap<String, String> made = new TreeMap<>();
    SortedMap<String, Long> balances = new TreeMap<>();
    each(SUMS, row -> balances.merge(row.getString(1), row.getLong(2), Long::sum));
    balances.forEach(
        (id, fen) -> made.put("account " + id, balance(fen, FundAccount.parse(id).kind().name())));
    SortedMap<String, Long> lastOf = new TreeMap<>();
    SortedMap<String, Long> booked = new TreeMap<>();
    each(
        LAST,
        row -> {
          lastOf.merge(row.getString(1), row.getLong(2), Math::max);
          booked.merge("the last booking", row.getLong(3), Math::max);
        });
    lastOf.forEach((region, last) -> made.put(next(region), Long.toString(last + 1)));
    booked.forEach((name, at) -> made.put(name, at.toString()));
    each(CLOSINGS, row -> closed(row, made));
    return made;
  }

  private static void closed(ResultSet row, SortedMap<String, String> made) throws SQLException {
    Region region = new Region(row.getString(2));
    LedgerRecord record =
        LeafDecoder.fields(RecordKind.ofCode(row.getInt(1)), region, row.getBytes(4));
    if (record instanceof PeriodSealRecord seal) {
      Date through = Date.valueOf(seal.closedThrough());
      made.put(sealed(region.code()), row.getLong(3) + " through " + through);
    } else if (record instanceof YearCloseRecord close) {
      made.put("fund " + ClosedFunds.fund(close), "closed");
    }
  }

  private static String balance(long fen, String kind) {
    return fen + " fen of " + kind;
  }

  private static String next(String region) {
    return "region " + region + "'s next number";
  }

  private static String sealed(String region) {
    return "region " + region + "'s seal";
  }

  private void each(String query, Row reader) throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet rows = select.executeQuery(query)) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }
}
