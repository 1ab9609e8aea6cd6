package io.butie.adapters.ledger;

import static io.butie.adapters.ledger.LedgerBook.SHIJIAZHUANG;
import static io.butie.adapters.ledger.LedgerBook.appropriation;
import static io.butie.adapters.ledger.LedgerBook.transfer;

import com.sun.management.OperatingSystemMXBean;
import io.butie.adapters.database.DatabaseSettings;
import io.butie.adapters.database.JdbcTransactions;
import io.butie.adapters.database.Migrations;
import io.butie.application.port.Ledger;
import io.butie.application.port.Ledger.Posted;
import io.butie.domain.fund.Arrow;
import io.butie.domain.ledger.LeafEncoder;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.MerkleFrontier;
import io.butie.domain.policy.Outcome;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How fast transfers are posted on Derby files with sealing (leaf hash, tree, root) and without, in
 * turn, each to a database of its own; and read back with every hash made again.
 */
final class PostingBenchmark {

  private static final int ROUNDS = 15;
  private static final int WARM_UP = 3;
  private static final double SECOND = 1e9;

  private interface Post {
    Outcome<Posted> post(JdbcTransactions transactions, List<LedgerRecord> records);
  }

  /** One way to post, on a database of its own, with the time that each of its rounds took. */
  private static final class Contestant {
    private final DatabaseSettings settings;
    private final JdbcTransactions transactions;
    private final Post post;
    private final List<LedgerRecord> opening;
    private final List<Double> wall = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();
    private int posted;

    Contestant(Path database, int transfers, Post post) {
      this.settings = new DatabaseSettings.Embedded(database);
      this.post = post;
      this.opening = appropriation(SHIJIAZHUANG, "1", transfers);
      settings.prepare();
      Migrations.migrate(settings);
      transactions = new JdbcTransactions(settings.dataSource());
      transactions.attempt(() -> post.post(transactions, opening)).orThrow();
    }

    void round(int transfers) {
      List<List<LedgerRecord>> postings = new ArrayList<>();
      for (int end = posted + transfers; posted < end; ) {
        List<LedgerRecord> posting = new ArrayList<>();
        for (; posting.size() < Ledger.MAX_RECORDS && posted < end; posted++) {
          String line = "L%08x".formatted(Integer.reverse(posted)); // ids in no order
          posting.add(transfer(Arrow.ENCUMBER, SHIJIAZHUANG, line, 1, opening.get(0)));
        }
        postings.add(posting);
      }
      long start = System.nanoTime();
      long cpu = cpu();
      for (List<LedgerRecord> posting : postings) {
        transactions.attempt(() -> post.post(transactions, posting)).orThrow();
      }
      processor.add((cpu() - cpu) / SECOND);
      wall.add((System.nanoTime() - start) / SECOND);
    }
  }

  private PostingBenchmark() {}

  /**
   * Measures.
   *
   * @param arguments an empty directory, and the number of transfers in each way
   */
  public static void main(String[] arguments) {
    Path directory = Path.of(arguments[0]);
    int transfers = Integer.parseInt(arguments[1]);
    Contestant sealed =
        new Contestant(directory.resolve("sealed"), transfers, PostingBenchmark::sealed);
    Contestant unsealed =
        new Contestant(directory.resolve("unsealed"), transfers, PostingBenchmark::unsealed);
    int round = transfers / (WARM_UP + ROUNDS);
    for (int i = 0; i < WARM_UP + ROUNDS; i++) {
      // each goes first as often as the other: what one leaves to be written, the other waits for
      (i % 2 == 0 ? sealed : unsealed).round(round);
      (i % 2 == 0 ? unsealed : sealed).round(round);
    }
    compare("wall time", round, sealed.wall, unsealed.wall);
    compare("processor time", round, sealed.processor, unsealed.processor);
    readBack(sealed);
    sealed.settings.release();
    unsealed.settings.release();
  }

  private static Ledger ledger(JdbcTransactions transactions) {
    return new JdbcLedger(transactions, Clock.systemUTC());
  }

  private static Outcome<Posted> sealed(JdbcTransactions transactions, List<LedgerRecord> records) {
    return ledger(transactions).post(records);
  }

  private static Outcome<Posted> unsealed(
      JdbcTransactions transactions, List<LedgerRecord> records) {
    try {
      return Outcome.done(UnsealedPosting.post(transactions.connection(), records));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void compare(
      String what, int transfers, List<Double> sealed, List<Double> unsealed) {
    double with = median(sealed);
    double without = median(unsealed);
    print(
        "posting %d transfers, median of %d: %.0f a second with sealing, %.0f without;"
            + " %.3f x the %s",
        transfers, ROUNDS, transfers / with, transfers / without, with / without, what);
  }

  private static double median(List<Double> rounds) {
    List<Double> sorted = rounds.subList(WARM_UP, rounds.size()).stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static void readBack(Contestant sealed) {
    long start = System.nanoTime();
    MerkleFrontier tree = new MerkleFrontier();
    Ledger ledger = ledger(sealed.transactions);
    Ledger.Head head =
        sealed.transactions.read(
            () -> {
              Ledger.Head end = ledger.head();
              ledger.forEach(
                  0, end.size(), stored -> tree.append(LeafEncoder.leafHash(stored.entry())));
              return end;
            });
    print(
        "read and hashed: %.0f records a second",
        head.size() / ((System.nanoTime() - start) / SECOND));
    if (!tree.root().equals(head.root())) {
      throw new IllegalStateException("the root that was read is not the root that was posted");
    }
  }

  /** Nanoseconds of all threads: other work on the machine is not ours. */
  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void print(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }
}
