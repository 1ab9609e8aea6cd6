package io.butie.bootstrap.recovery;

import io.butie.adapters.bundle.BundleFile;
import io.butie.adapters.bundle.Manifest;
import io.butie.adapters.bundle.RecordLine;
import io.butie.adapters.bundle.verify.Report;
import io.butie.adapters.bundle.verify.Request;
import io.butie.adapters.bundle.verify.VerifyBundle;
import io.butie.adapters.database.DatabaseSettings;
import io.butie.adapters.database.JdbcTransactions;
import io.butie.adapters.files.NoticeData;
import io.butie.adapters.ledger.CheckpointFiles;
import io.butie.adapters.ledger.JdbcLedger;
import io.butie.adapters.ledger.SeedFiles;
import io.butie.application.port.Ledger.Head;
import io.butie.application.port.Ledger.StoredEntry;
import io.butie.bootstrap.Composition;
import io.butie.bootstrap.SecureEntropy;
import io.butie.bootstrap.Settings;
import io.butie.domain.ledger.CheckpointSigner;
import io.butie.domain.ledger.MerkleFrontier;
import io.butie.domain.ledger.SignedCheckpoint;
import io.butie.domain.ledger.VerifierKey;
import io.butie.domain.policy.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings a ledger that fell back to the root of an audit bundle: the bundle verifies under the
 * installation's own key and holds the last published checkpoint, its first records are those of
 * the ledger, and what follows is posted again, each record as the leaf that it was. A step commits
 * a true beginning of the log, so whoever was interrupted starts again.
 */
final class ReplayBundle {

  private static final int RECORDS_PER_STEP = 1_000;

  private final Settings settings;
  private final Path bundle;

  ReplayBundle(Settings settings, Path bundle) {
    this.settings = settings;
    this.bundle = bundle;
  }

  /** How many records were replayed, or why none is. */
  record Replayed(long records, Optional<String> failure) {

    static Replayed failed(String why) {
      return new Replayed(0, Optional.of(why));
    }
  }

  Replayed replay() throws IOException {
    Optional<SignedCheckpoint> latest = new CheckpointFiles(settings.checkpoints()).latest();
    Optional<VerifierKey> key = ownKey(latest);
    if (key.isEmpty()) {
      return Replayed.failed(
          "there is no signing key in "
              + settings.keys()
              + ", or it did not sign what was published");
    }
    Map<String, SignedCheckpoint> published =
        latest.map(last -> Map.of("the last published checkpoint", last)).orElse(Map.of());
    Report report = VerifyBundle.of(new Request(bundle, key, published), NoticeData::rulebook);
    if (report.failure().isPresent()) {
      return Replayed.failed("the bundle does not verify: " + report.failure().get());
    }
    if (isOfOneRegion()) {
      return Replayed.failed("the bundle has the records of one region alone");
    }
    DatabaseSettings database = settings.databaseSettings();
    database.prepare();
    try {
      return replay(new JdbcTransactions(database.dataSource()), report);
    } finally {
      database.release();
    }
  }

  /** The database may have lost the record that put the key in force: what was published tells. */
  private Optional<VerifierKey> ownKey(Optional<SignedCheckpoint> latest) {
    SeedFiles keys = new SeedFiles(settings.keys(), Composition.LOG_NAME, new SecureEntropy());
    return latest.isPresent()
        ? keys.held().stream().filter(latest.get()::isSignedBy).findFirst()
        : keys.first().map(CheckpointSigner::verifierKey);
  }

  private boolean isOfOneRegion() throws IOException {
    String manifest = Files.readString(bundle.resolve(BundleFile.MANIFEST));
    return Manifest.parse(manifest).scope().region().isPresent();
  }

  private Replayed replay(JdbcTransactions transactions, Report report) throws IOException {
    JdbcLedger ledger = new JdbcLedger(transactions, Composition.production(settings).clock());
    Head head = transactions.read(ledger::head);
    try (BufferedReader records = Files.newBufferedReader(bundle.resolve(BundleFile.RECORDS))) {
      MerkleFrontier tree = new MerkleFrontier();
      while (tree.size() < head.size()) {
        String line = records.readLine();
        if (line == null) {
          return Replayed.failed("the ledger has more records than the bundle");
        }
        tree.append(RecordLine.parse(line).leafHash());
      }
      if (!tree.root().equals(head.root())) {
        return Replayed.failed(
            "the first " + head.size() + " records of the bundle are not those of the ledger");
      }
      List<StoredEntry> step = new ArrayList<>(RECORDS_PER_STEP);
      for (String line = records.readLine(); line != null; line = records.readLine()) {
        RecordLine parsed = RecordLine.parse(line);
        step.add(new StoredEntry(parsed.entry(), parsed.leafHash()));
        if (step.size() == RECORDS_PER_STEP) {
          post(transactions, ledger, step);
        }
      }
      post(transactions, ledger, step);
    }
    Head after = transactions.read(ledger::head);
    return after.root().hex().equals(report.root())
        ? new Replayed(after.size() - head.size(), Optional.empty())
        : Replayed.failed("the ledger has another root than the bundle after the replay");
  }

  private static void post(
      JdbcTransactions transactions, JdbcLedger ledger, List<StoredEntry> step) {
    if (!step.isEmpty()) {
      transactions
          .attempt(
              () -> {
                ledger.replay(step);
                return Outcome.done(step.size());
              })
          .orThrow();
      step.clear();
    }
  }
}
