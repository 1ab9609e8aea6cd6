package io.butie.bootstrap.export;

import io.butie.adapters.bundle.BundleScope;
import io.butie.adapters.bundle.CheckpointHistory;
import io.butie.adapters.bundle.ExportBundle;
import io.butie.adapters.bundle.ExportOutcome;
import io.butie.adapters.bundle.ExportOutcome.Result;
import io.butie.application.ledger.PublishCheckpoint;
import io.butie.application.port.Checkpoints;
import io.butie.application.port.Ledger;
import io.butie.application.port.Ledger.StoredEntry;
import io.butie.application.port.Transactions;
import io.butie.domain.ledger.Checkpoint;
import io.butie.domain.ledger.KeyChain;
import io.butie.domain.ledger.SignedCheckpoint;
import io.butie.domain.policy.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Signs the log as it is now, unless that would contradict what was signed, and exports it. */
final class LedgerExport {

  private final Transactions transactions;
  private final Ledger ledger;
  private final Checkpoints checkpoints;
  private final PublishCheckpoint publish;

  LedgerExport(
      Transactions transactions,
      Ledger ledger,
      Checkpoints checkpoints,
      PublishCheckpoint publish) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.checkpoints = checkpoints;
    this.publish = publish;
  }

  ExportOutcome to(Path target, BundleScope scope) throws IOException {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return ExportOutcome.none(Result.TARGET_EXISTS, target + " exists");
    }
    Ledger.Head head = transactions.read(ledger::head);
    if (head.size() == 0) {
      return ExportOutcome.none(Result.NOTHING_TO_EXPORT, "the ledger is empty");
    }
    Optional<String> contradiction =
        checkpoints.all().stream()
            .flatMap(signed -> contradiction(signed, head).stream())
            .findFirst()
            .or(this::anotherKey);
    if (contradiction.isPresent()) {
      return ExportOutcome.none(Result.LEDGER_DIFFERS, contradiction.get());
    }
    if (publish.publish() instanceof Outcome.Refused<SignedCheckpoint> refused) {
      return ExportOutcome.none(Result.LEDGER_DIFFERS, refused.refusal().detail().en());
    }
    return ExportBundle.to(
        target, scope, this::forEach, CheckpointHistory.of(publish.keys(), checkpoints.all()));
  }

  /**
   * Exports the log as it was at the latest checkpoint, and signs nothing. The target must not
   * exist.
   */
  ExportOutcome published(Path target, BundleScope scope) throws IOException {
    return checkpoints.all().isEmpty()
        ? ExportOutcome.none(Result.NOTHING_TO_EXPORT, "no checkpoint was published yet")
        : ExportBundle.to(
            target, scope, this::forEach, CheckpointHistory.of(publish.keys(), checkpoints.all()));
  }

  /** Never sign what an earlier signature denies: a log that went back, or another log's key. */
  private static Optional<String> contradiction(SignedCheckpoint signed, Ledger.Head head) {
    Checkpoint published = signed.checkpoint();
    if (published.size() > head.size()
        || (published.size() == head.size() && !published.root().equals(head.root()))) {
      return Optional.of(
          "a checkpoint was published at "
              + published.size()
              + " records that this ledger, of "
              + head.size()
              + ", does not have");
    }
    return Optional.empty();
  }

  /** After it is known that the log has the record that put each key in force. */
  private Optional<String> anotherKey() {
    KeyChain keys = publish.keys();
    return checkpoints.all().stream()
        .filter(signed -> !keys.isSigned(signed))
        .map(SignedCheckpoint::checkpoint)
        .map(
            published ->
                "the checkpoint published at "
                    + published.size()
                    + " is not signed by the key in force there, "
                    + keys.inForceAt(published.size()))
        .findFirst();
  }

  /** A transaction for each window: the log only grows, and a long one would hold up the rest. */
  private void forEach(long from, long to, Consumer<StoredEntry> reader) {
    for (long start = from; start < to; start += Ledger.MAX_RECORDS) {
      long first = start;
      int limit = (int) Math.min(Ledger.MAX_RECORDS, to - first);
      List<StoredEntry> window = transactions.read(() -> ledger.records(first, limit));
      window.forEach(reader);
    }
  }
}
