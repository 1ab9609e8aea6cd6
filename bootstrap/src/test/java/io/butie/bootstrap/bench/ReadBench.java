package io.butie.bootstrap.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.butie.adapters.bundle.RecordLine;
import io.butie.adapters.database.DatabaseSettings;
import io.butie.adapters.database.JdbcTransactions;
import io.butie.adapters.ledger.JdbcLedger;
import io.butie.application.ledger.ProveLog;
import io.butie.application.port.Ledger;
import io.butie.domain.fund.AccountKind;
import io.butie.domain.fund.FundAccount;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What reading costs in a ledger of millions: through the ledger, beside plain JDBC that sends the
 * same SQL to the same files in the same process; and through the server, at a fixed rate.
 */
public final class ReadBench {

  static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);

  private static final int PAGE = 100;
  private static final int WARM_UP = 300;
  private static final int ROUNDS = 1_001;
  private static final long SEED = 65;

  private ReadBench() {}

  /**
   * Fills, compares and loads, each in a process of its own.
   *
   * @param arguments the runnable jar, a directory, and how many transfers; a directory that was
   *     filled before is read again
   */
  public static void main(String[] arguments) throws Exception {
    Path jar = Path.of(arguments[0]);
    Path data = Path.of(arguments[1]).toAbsolutePath().resolve("data");
    if (!Files.exists(data)) {
      Files.createDirectories(data.getParent());
      BenchProcess.run(
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-jar",
              jar.toString(),
              "demo",
              "--lines",
              "600",
              "--data",
              data.toString()));
      List<String> fill = BenchProcess.command(jar, FilledLedger.class);
      fill.addAll(List.of(data.toString(), arguments[2]));
      BenchProcess.run(fill);
    }
    List<String> beside = BenchProcess.command(jar, SideBySide.class);
    beside.add(data.toString());
    BenchProcess.run(beside);
    ReadLoad.run(jar, data);
  }

  static DatabaseSettings database(Path data) {
    return new DatabaseSettings.Embedded(data.resolve("database"));
  }

  static void print(String format, Object... arguments) {
    OUT.println(String.format(Locale.ROOT, format, arguments));
  }

  private interface Read {
    long once() throws SQLException;
  }

  /** The ledger's own reading in turn with plain JDBC. */
  static final class SideBySide {

    private static final String TRANSFER =
        "SELECT sequence_number, id, region, region_sequence, booked_at, arrow, debit, credit,"
            + " amount_fen, subject, reverses, cause, effective_on, leaf_hash FROM ledger_transfer";
    private static final String TRANSFERS =
        TRANSFER
            + " --DERBY-PROPERTIES constraint=LEDGER_TRANSFER_KEY\n"
            + " WHERE sequence_number >= ? AND sequence_number < ?";
    private static final String RECORDS =
        "SELECT sequence_number, kind, id, region, region_sequence, booked_at, fields, leaf_hash"
            + " FROM ledger_record --DERBY-PROPERTIES constraint=LEDGER_RECORD_KEY\n"
            + " WHERE sequence_number >= ? AND sequence_number < ?";
    private static final String REGIONS =
        "SELECT region, next_sequence, sealed_sequence, closed_through FROM ledger_region";
    private static final String OF_ACCOUNT =
        TRANSFER
            + " --DERBY-PROPERTIES constraint=LEDGER_TRANSFER_REGION_SEQUENCE\n"
            + " WHERE region = ? AND region_sequence >= ? AND region_sequence < ?"
            + " AND (debit = ? OR credit = ?) ORDER BY region_sequence FETCH FIRST ? ROWS ONLY";
    private static final String BALANCE = "SELECT balance FROM ledger_account WHERE id = ?";

    private final DatabaseSettings settings;
    private final JdbcTransactions transactions;
    private final Ledger ledger;
    private final long size;

    private SideBySide(Path data) {
      settings = database(data);
      settings.prepare();
      transactions = new JdbcTransactions(settings.dataSource());
      ledger = new JdbcLedger(transactions, Clock.systemUTC());
      size = transactions.read(ledger::head).size();
    }

    public static void main(String[] arguments) throws Exception {
      SideBySide sides = new SideBySide(Path.of(arguments[0]));
      print("%d records", sides.size);
      sides.compare(
          "a page of " + PAGE + " records",
          random -> {
            long from = (long) (random.nextDouble() * (sides.size - PAGE));
            return new Read[] {() -> sides.records(from), () -> sides.recordsByJdbc(from)};
          });
      sides.compare(
          "a page of " + PAGE + " lines of a statement",
          random -> {
            FundAccount account = FilledLedger.account(random, AccountKind.PAYABLE);
            long from = (long) (random.nextDouble() * sides.size / FilledLedger.REGIONS.size() / 2);
            return new Read[] {
              () -> sides.statement(account, from), () -> sides.statementByJdbc(account, from)
            };
          });
      sides.compare(
          "a balance",
          random -> {
            FundAccount account = FilledLedger.account(random, AccountKind.PAID);
            return new Read[] {() -> sides.balance(account), () -> sides.balanceByJdbc(account)};
          });
      sides.firstProof();
      sides.settings.release();
    }

    private interface Pair {
      Read[] at(Random random);
    }

    private void compare(String what, Pair pair) throws SQLException {
      Random random = new Random(SEED);
      List<List<Long>> took = List.of(new ArrayList<>(), new ArrayList<>());
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        Read[] reads = pair.at(random);
        long[] found = new long[2];
        for (int turn = 0; turn < 2; turn++) {
          int side = (round + turn) & 1; // each goes first as often: the other finds its pages
          long start = System.nanoTime();
          found[side] = reads[side].once();
          if (round >= 0) {
            took.get(side).add(System.nanoTime() - start);
          }
        }
        if (found[0] != found[1]) {
          throw new IllegalStateException(what + ": " + found[0] + " and " + found[1]);
        }
      }
      double ours = median(took.get(0)) / 1e6;
      double jdbc = median(took.get(1)) / 1e6;
      print("%-34s %8.3f ms, by JDBC %8.3f ms: %.2f x", what, ours, jdbc, ours / jdbc);
    }

    private static long median(List<Long> nanos) {
      return nanos.stream().sorted().toList().get(nanos.size() / 2);
    }

    private long records(long from) {
      return transactions.read(() -> ledger.records(from, PAGE)).stream()
          .map(stored -> new RecordLine(stored.entry(), stored.leafHash()).text())
          .filter(text -> !text.isEmpty())
          .count();
    }

    private long recordsByJdbc(long from) throws SQLException {
      try (Connection connection = connect()) {
        long rows =
            rows(connection, TRANSFERS, from, from + PAGE)
                + rows(connection, RECORDS, from, from + PAGE);
        connection.rollback();
        return rows;
      }
    }

    private long statement(FundAccount account, long from) {
      return transactions.read(() -> ledger.transfers(account, from, PAGE)).transfers().size();
    }

    private long statementByJdbc(FundAccount account, long from) throws SQLException {
      try (Connection connection = connect()) {
        rows(connection, REGIONS);
        String name = account.toString();
        long rows =
            rows(
                connection,
                OF_ACCOUNT,
                account.region().code(),
                from,
                from + Ledger.MAX_RECORDS,
                name,
                name,
                PAGE);
        connection.rollback();
        return rows;
      }
    }

    private long balance(FundAccount account) {
      return transactions.read(() -> ledger.keptBalance(account)).isPresent() ? 1 : 0;
    }

    private long balanceByJdbc(FundAccount account) throws SQLException {
      try (Connection connection = connect()) {
        long rows = rows(connection, BALANCE, account.toString());
        connection.rollback();
        return rows;
      }
    }

    private Connection connect() throws SQLException {
      Connection connection = settings.dataSource().getConnection();
      connection.setAutoCommit(false);
      return connection;
    }

    /** Reads every column of every row. */
    private static long rows(Connection connection, String sql, Object... values)
        throws SQLException {
      try (PreparedStatement select = connection.prepareStatement(sql)) {
        for (int i = 0; i < values.length; i++) {
          select.setObject(i + 1, values[i]);
        }
        try (ResultSet found = select.executeQuery()) {
          int columns = found.getMetaData().getColumnCount();
          long rows = 0;
          for (; found.next(); rows++) {
            for (int i = 1; i <= columns; i++) {
              found.getObject(i);
            }
          }
          return rows;
        }
      }
    }

    private void firstProof() {
      for (int i = 0; i < 3; i++) {
        ProveLog proofs = new ProveLog(transactions, ledger);
        long start = System.nanoTime();
        proofs.inclusion(size / 3, size).orThrow();
        double first = (System.nanoTime() - start) / 1e6;
        start = System.nanoTime();
        proofs.inclusion(size / 5, size).orThrow();
        print("first proof %.0f ms, the next %.1f ms", first, (System.nanoTime() - start) / 1e6);
      }
    }
  }
}
