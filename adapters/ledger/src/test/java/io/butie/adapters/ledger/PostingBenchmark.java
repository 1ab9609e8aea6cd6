package io.butie.adapters.ledger;

import static io.butie.adapters.ledger.LedgerBook.SHIJIAZHUANG;
import static io.butie.adapters.ledger.LedgerBook.appropriation;
import static io.butie.adapters.ledger.LedgerBook.transfer;

import io.butie.adapters.database.DatabaseSettings;
import io.butie.adapters.database.JdbcTransactions;
import io.butie.adapters.database.Migrations;
import io.butie.application.port.Ledger;
import io.butie.domain.fund.Arrow;
import io.butie.domain.ledger.LeafEncoder;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.MerkleFrontier;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast transfers are posted on Derby files, in full postings, and read back with every hash
 * made again. Arguments: an empty directory, and the number of transfers.
 */
final class PostingBenchmark {

  private PostingBenchmark() {}

  public static void main(String[] arguments) {
    Path directory = Path.of(arguments[0]);
    int transfers = Integer.parseInt(arguments[1]);
    DatabaseSettings settings = new DatabaseSettings.Embedded(directory.resolve("database"));
    settings.prepare();
    Migrations.migrate(settings);
    JdbcTransactions transactions = new JdbcTransactions(settings.dataSource());
    Ledger ledger = new JdbcLedger(transactions, Clock.systemUTC());
    List<LedgerRecord> opening = appropriation(SHIJIAZHUANG, "1", transfers);
    transactions.attempt(() -> ledger.post(opening)).orThrow();

    long start = System.nanoTime();
    for (int posted = 0; posted < transfers; ) {
      List<LedgerRecord> posting = new ArrayList<>();
      for (; posting.size() < Ledger.MAX_RECORDS && posted < transfers; posted++) {
        String line = "L%08x".formatted(Integer.reverse(posted)); // ids in no order
        posting.add(transfer(Arrow.ENCUMBER, SHIJIAZHUANG, line, 1, opening.get(0)));
      }
      transactions.attempt(() -> ledger.post(posting)).orThrow();
    }
    report("posted", transfers, start);

    start = System.nanoTime();
    MerkleFrontier tree = new MerkleFrontier();
    Ledger.Head head =
        transactions.read(
            () -> {
              Ledger.Head end = ledger.head();
              ledger.forEach(
                  0, end.size(), stored -> tree.append(LeafEncoder.leafHash(stored.entry())));
              return end;
            });
    report("read and hashed", transfers, start);
    if (!tree.root().equals(head.root())) {
      throw new IllegalStateException("the root that was read is not the root that was posted");
    }
    settings.release();
  }

  private static void report(String what, int transfers, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%s %d in %.1f s: %.0f a second%n", what, transfers, seconds, transfers / seconds);
  }
}
