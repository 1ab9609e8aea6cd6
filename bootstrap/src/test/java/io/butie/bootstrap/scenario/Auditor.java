package io.butie.bootstrap.scenario;

import io.butie.adapters.bundle.BundleScope;
import io.butie.adapters.bundle.CheckpointHistory;
import io.butie.adapters.bundle.ExportBundle;
import io.butie.adapters.bundle.ExportOutcome;
import io.butie.adapters.bundle.verify.Report;
import io.butie.adapters.bundle.verify.Request;
import io.butie.adapters.bundle.verify.VerifyBundle;
import io.butie.adapters.files.NoticeData;
import io.butie.bootstrap.UseCases;
import io.butie.domain.ledger.KeyChain;
import io.butie.domain.ledger.SignedCheckpoint;
import io.butie.domain.ledger.VerifierKey;
import io.butie.domain.policy.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Who keeps the key and the last checkpoint, and asks for an export.
 *
 * @param saved the checkpoint that was published last before anything was changed
 */
record Auditor(VerifierKey key, SignedCheckpoint saved) {

  /** What finds a change first. */
  enum Finder {
    /** The server's own check at its start: it then reads only. */
    THE_START,
    /** The export, which writes no bundle of such a ledger. */
    THE_EXPORT,
    /** The verifier, on the auditor's machine. */
    THE_VERIFIER,
    NOBODY
  }

  static Auditor of(UseCases useCases) {
    return new Auditor(
        useCases.publishCheckpoint().key(), useCases.checkpoints().latest().orElseThrow());
  }

  /** Starts, exports and verifies until one of them says that something is wrong. */
  Finder finder(UseCases useCases, Path bundle) throws IOException {
    if (useCases.checkLedger().check().isPresent()) {
      return Finder.THE_START;
    }
    if (useCases.publishCheckpoint().publish() instanceof Outcome.Refused<?>
        || export(useCases, bundle).result() != ExportOutcome.Result.WRITTEN) {
      return Finder.THE_EXPORT;
    }
    return verify(bundle).isTrue() ? Finder.NOBODY : Finder.THE_VERIFIER;
  }

  private static ExportOutcome export(UseCases useCases, Path bundle) {
    KeyChain keys = useCases.publishCheckpoint().keys();
    return useCases
        .transactions()
        .read(
            () -> {
              try {
                return ExportBundle.to(
                    bundle,
                    BundleScope.WHOLE_LEDGER,
                    useCases.ledger()::forEach,
                    CheckpointHistory.of(keys, useCases.checkpoints().all()));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** With the key and the checkpoint. */
  Report verify(Path bundle) throws IOException {
    return VerifyBundle.of(
        new Request(bundle, Optional.of(key), Map.of("saved", saved)), NoticeData::rulebook);
  }

  /** With the checkpoint alone. */
  Report verifyWithoutKey(Path bundle) throws IOException {
    return VerifyBundle.of(
        new Request(bundle, Optional.empty(), Map.of("saved", saved)), NoticeData::rulebook);
  }

  /** With neither: what the records show by themselves. */
  static Report verifyAlone(Path bundle) throws IOException {
    return VerifyBundle.of(new Request(bundle, Optional.empty(), Map.of()), NoticeData::rulebook);
  }
}
