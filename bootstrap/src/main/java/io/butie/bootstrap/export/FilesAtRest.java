package io.butie.bootstrap.export;

import io.butie.adapters.bundle.BundleScope;
import io.butie.adapters.bundle.ExportOutcome;
import io.butie.adapters.bundle.ExportOutcome.Result;
import io.butie.adapters.database.DatabaseSettings;
import io.butie.adapters.database.JdbcTransactions;
import io.butie.adapters.ledger.CheckpointFiles;
import io.butie.adapters.ledger.JdbcLedger;
import io.butie.adapters.ledger.SeedFiles;
import io.butie.application.ledger.LogKeys;
import io.butie.application.ledger.PublishCheckpoint;
import io.butie.application.ledger.Standing;
import io.butie.application.port.Checkpoints;
import io.butie.application.port.Ledger;
import io.butie.bootstrap.Composition;
import io.butie.bootstrap.SecureEntropy;
import io.butie.bootstrap.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** An installation that no server runs: opened, exported and closed again, without a container. */
final class FilesAtRest {

  private FilesAtRest() {}

  static ExportOutcome export(Settings settings, Path target, BundleScope scope)
      throws IOException {
    DatabaseSettings database = settings.databaseSettings();
    if (database instanceof DatabaseSettings.Embedded files
        && !Files.isDirectory(files.directory())) {
      return ExportOutcome.none(
          Result.NOTHING_TO_EXPORT, "there is no database in " + settings.data());
    }
    database.prepare();
    try {
      return opened(database, settings, target, scope);
    } finally {
      database.release();
    }
  }

  private static ExportOutcome opened(
      DatabaseSettings database, Settings settings, Path target, BundleScope scope)
      throws IOException {
    JdbcTransactions transactions = new JdbcTransactions(database.dataSource());
    Ledger ledger = new JdbcLedger(transactions, Clock.system(Composition.CHINA));
    Checkpoints checkpoints = new CheckpointFiles(settings.checkpoints());
    // A key that is not there must not be made: a new one contradicts all that was ever signed.
    LogKeys keys =
        new LogKeys(
            transactions,
            ledger,
            new SeedFiles(settings.keys(), Composition.LOG_NAME, new SecureEntropy()));
    if (keys.signer().isEmpty()) {
      return ExportOutcome.none(
          Result.NOTHING_TO_EXPORT,
          "there is no signing key in " + settings.keys() + "; BUTIE_KEYS_DIR says where it is");
    }
    return new LedgerExport(
            transactions,
            ledger,
            checkpoints,
            new PublishCheckpoint(
                transactions, ledger, keys, checkpoints, new Standing(), () -> {}))
        .to(target, scope);
  }
}
