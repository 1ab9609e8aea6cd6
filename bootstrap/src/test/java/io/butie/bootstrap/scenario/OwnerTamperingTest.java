package io.butie.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.ledger.JdbcLedger;
import io.butie.application.port.Ledger.StoredEntry;
import io.butie.bootstrap.UseCases;
import io.butie.bootstrap.scenario.Auditor.Finder;
import io.butie.bootstrap.scenario.LogForger.Forgery;
import io.butie.bootstrap.scenario.OwnersHand.Column;
import io.butie.domain.policy.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The owner of the database changes anything in it, in Derby files and in PostgreSQL, and is found
 * every time: at the server's start, by the export, or by an auditor who holds the key and a
 * checkpoint (docs/what-an-owner-can-do.md).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnerTamperingTest {

  private static final long SEED = Long.getLong("butie.seed", 20231231);

  /** {@code -Dbutie.tampering=1000000} tries everything there is. */
  private static final int WANTED = Integer.getInteger("butie.tampering", 0);

  private static final String EARLY = "early_";
  private static final String HONEST = "honest_";

  private final Random random = new Random(SEED);
  private final Map<Finder, Integer> finders = new EnumMap<>(Finder.class);
  private final List<String> notFound = new ArrayList<>();

  private Path directory = Path.of("");
  private Installation installation;
  private OwnersHand owner;
  private EveryKindOfRecord year;
  private Auditor auditor;

  private final Optional<String> server = server();

  /** Cells a column, rows a table and records a field. */
  private final int sample = Math.max(WANTED, server.isPresent() ? 1 : 2);

  /** How many of the false logs are written into the database. */
  private final int falseLogs = Math.max(WANTED, server.isPresent() ? 4 : 12);

  /** The URL of an empty PostgreSQL database; absent = Derby files. */
  Optional<String> server() {
    return Optional.empty();
  }

  @BeforeAll
  void aYearIsPosted(@TempDir Path data) throws Exception {
    directory = data;
    installation = Installation.in(data, EveryKindOfRecord.RETURNS_ONCE, server);
    owner = OwnersHand.on(installation);
    year = EveryKindOfRecord.in(installation, owner, EARLY);
    year.fillTwoBlocks();
    auditor = Auditor.of(useCases());
    owner.keep(HONEST);
    FileTree.copy(checkpoints(), data.resolve("kept-checkpoints"));
    assertThat(finderNow()).as("the honest ledger").isEqualTo(Finder.NOBODY);
  }

  @AfterAll
  void close() throws SQLException {
    System.out.println(
        "owner of "
            + (server.isPresent() ? "PostgreSQL" : "Derby")
            + ": "
            + finders.values().stream().mapToInt(Integer::intValue).sum()
            + " tries, found by "
            + finders
            + ", seed "
            + SEED);
    owner.close();
    installation.close();
  }

  /** What was put back is what was there: the tries before it stand on that. */
  @AfterEach
  void everyTryWasFound() throws Exception {
    assertThat(finderNow()).as("the ledger put back as it was").isEqualTo(Finder.NOBODY);
    assertThat(notFound).as("seed %d", SEED).isEmpty();
  }

  private UseCases useCases() {
    return installation.useCases();
  }

  private Path checkpoints() {
    return installation.data().resolve("checkpoints");
  }

  private Finder finderNow() throws IOException {
    Path bundle = directory.resolve("bundle");
    FileTree.delete(bundle);
    return auditor.finder(useCases(), bundle);
  }

  private void isFound(String what) throws IOException, SQLException {
    Finder finder = finderNow();
    finders.merge(finder, 1, Integer::sum);
    if (finder == Finder.NOBODY) {
      notFound.add(what);
    }
    owner.restore(HONEST);
    FileTree.delete(checkpoints());
    FileTree.copy(directory.resolve("kept-checkpoints"), checkpoints());
  }

  @Test
  void anyCellOfAnyTableOfTheLedger() throws Exception {
    assertThat(owner.guardedTables()).containsExactly("ledger_record", "ledger_transfer");
    assertThat(owner.tables()).containsAll(owner.guardedTables());
    List<String> immutable = new ArrayList<>();
    for (Column column : owner.columns()) {
      List<Object> keys = owner.keys(column);
      Collections.shuffle(keys, random);
      int changed = 0;
      for (Object key : keys) {
        Optional<String> change = changed < sample ? owner.change(column, key) : Optional.empty();
        if (change.isPresent()) {
          changed++;
          isFound(change.get());
        }
      }
      if (changed == 0) {
        immutable.add(column.toString());
      }
    }
    assertThat(immutable).as("only what a CHECK fixes").containsExactly("ledger_head.only_row");
  }

  @Test
  void anyRowDeletedOrDoubledAndAnyTwoSwapped() throws Exception {
    for (String table : owner.tables()) {
      Column key = owner.ofTable(table).get(0);
      List<Object> keys = owner.keys(key);
      Collections.shuffle(keys, random);
      for (Object row : keys.subList(0, Math.min(sample, keys.size()))) {
        owner.delete(key, row);
        isFound(table + " without " + row);
      }
    }
    for (String table : owner.guardedTables()) {
      Column key = owner.ofTable(table).get(0);
      List<Object> keys = owner.keys(key);
      for (int i = 0; i < sample; i++) {
        Collections.shuffle(keys, random);
        owner.swap(key, (Long) keys.get(0), (Long) keys.get(1));
        isFound(table + ": " + keys.get(0) + " and " + keys.get(1) + " swapped");
        owner.doubled(table, (Long) keys.get(0), year.size());
        isFound(table + ": " + keys.get(0) + " doubled");
      }
    }
  }

  /** The forger writes the whole ledger again, so that every hash and balance is right. */
  @Test
  void aLedgerWrittenAnew() throws Exception {
    LogForger forger = new LogForger(EveryKindOfRecord.log(useCases()), random);
    List<Forgery> forgeries = new ArrayList<>(forger.everyField(Math.max(1, sample / 2)));
    forgeries.addAll(forger.everyPlace(sample));
    Collections.shuffle(forgeries, random);
    int written = 0;
    for (Forgery forgery : forgeries) {
      if (written < falseLogs && writeAnew(forgery.log())) {
        written++;
        isFound(forgery.what());
        assertThat(writeAnew(forgery.log())).isTrue();
        FileTree.delete(checkpoints());
        isFound(forgery.what() + ", and the published checkpoints deleted");
      }
    }
    owner.restore(HONEST);
    assertThat(written).isGreaterThanOrEqualTo(Math.min(falseLogs, 12));
  }

  /** Through the product's own code; a log that no ledger takes is not written. */
  private boolean writeAnew(List<StoredEntry> log) throws SQLException {
    owner.empty();
    try {
      useCases()
          .transactions()
          .attempt(
              () -> {
                ((JdbcLedger) useCases().ledger()).replay(log);
                return Outcome.done(log.size());
              });
      return true;
    } catch (RuntimeException refused) {
      return false;
    }
  }

  @Test
  void anEarlierCopyOrAFork() throws Exception {
    owner.restore(EARLY);
    isFound("rolled back");

    owner.restore(EARLY);
    FileTree.delete(checkpoints());
    isFound("rolled back, and the published checkpoints deleted");

    owner.restore(EARLY);
    FileTree.delete(checkpoints());
    useCases().checkLedger().check();
    year.order("another history");
    isFound("forked, and the published checkpoints deleted");
  }
}
