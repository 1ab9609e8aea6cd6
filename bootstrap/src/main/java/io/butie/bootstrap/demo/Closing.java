package io.butie.bootstrap.demo;

import io.butie.adapters.bundle.BundleScope;
import io.butie.adapters.bundle.CheckpointHistory;
import io.butie.adapters.bundle.ExportBundle;
import io.butie.adapters.bundle.ExportOutcome;
import io.butie.adapters.bundle.verify.Report;
import io.butie.adapters.bundle.verify.Request;
import io.butie.adapters.bundle.verify.VerifyBundle;
import io.butie.adapters.files.NoticeData;
import io.butie.bootstrap.Settings;
import io.butie.bootstrap.UseCases;
import io.butie.domain.ledger.KeyChain;
import io.butie.domain.ledger.SignedCheckpoint;
import io.butie.domain.ledger.VerifierKey;
import io.butie.domain.policy.Rulebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The end of the year: the audit bundle is exported, verified, and the figures are added up. */
final class Closing {

  private final UseCases useCases;
  private final Settings settings;
  private final Rulebook rulebook;
  private final Stages stages;

  Closing(UseCases useCases, Settings settings, Rulebook rulebook, Stages stages) {
    this.useCases = useCases;
    this.settings = settings;
    this.rulebook = rulebook;
    this.stages = stages;
  }

  Summary close(int lines) throws IOException {
    KeyChain keys = useCases.publishCheckpoint().keys();
    SignedCheckpoint checkpoint = useCases.publishCheckpoint().publish().orThrow();
    Path bundle = settings.data().resolve("bundle");
    ExportOutcome exported = stages.time("export bundle", () -> export(bundle, keys));
    if (exported.result() != ExportOutcome.Result.WRITTEN) {
      throw new IllegalStateException("the bundle: " + exported.detail());
    }
    Report report = stages.time("verify bundle", () -> verify(bundle, keys.current()));
    return useCases
        .transactions()
        .read(() -> Summary.of(useCases, rulebook, lines, bundle, checkpoint, report, stages));
  }

  private ExportOutcome export(Path bundle, KeyChain keys) {
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

  private static Report verify(Path bundle, VerifierKey key) throws IOException {
    return VerifyBundle.of(new Request(bundle, Optional.of(key), Map.of()), NoticeData::rulebook);
  }
}
