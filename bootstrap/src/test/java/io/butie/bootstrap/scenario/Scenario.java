package io.butie.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.bundle.BundleScope;
import io.butie.adapters.bundle.CheckpointHistory;
import io.butie.adapters.bundle.ExportBundle;
import io.butie.adapters.bundle.ExportOutcome;
import io.butie.adapters.bundle.verify.Report;
import io.butie.adapters.bundle.verify.Request;
import io.butie.adapters.bundle.verify.VerifyBundle;
import io.butie.adapters.files.NoticeData;
import io.butie.adapters.treasury.Silence;
import io.butie.adapters.treasury.TreasuryBehaviour;
import io.butie.bootstrap.UseCases;
import io.butie.domain.ledger.KeyChain;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * An installation for each test. Whatever a scenario does, the bundle that it leaves must verify: a
 * server that allows what the auditor's verifier refuses fails here.
 */
abstract class Scenario {

  static final FundChannel CHANNEL = FundChannel.EMPLOYMENT_SUBSIDY;

  static final TreasuryBehaviour SETTLES_EVERYTHING =
      new TreasuryBehaviour(65, 0, 0, Silence.never());

  Installation installation;
  UseCases useCases;
  Province province;
  Bureau bureau;

  @BeforeEach
  void install(@TempDir Path data) {
    installation = Installation.in(data, treasury(), server());
    useCases = installation.useCases();
    province = new Province(useCases);
    bureau = bureauOf(Province.SHIJIAZHUANG);
  }

  @AfterEach
  void verifyAndClose() throws IOException {
    try {
      exportAndVerify(installation.data().resolve("bundle"));
    } finally {
      installation.close();
    }
  }

  /** Settles whatever it gets, unless a test wants another. */
  TreasuryBehaviour treasury() {
    return SETTLES_EVERYTHING;
  }

  /** The URL of an empty PostgreSQL database; absent = Derby files. */
  Optional<String> server() {
    return Optional.empty();
  }

  Bureau bureauOf(Region region) {
    return new Bureau(useCases, installation.clock(), province, region);
  }

  /** Publishes a checkpoint, exports the bundle and verifies it as an auditor would. */
  void exportAndVerify(Path bundle) throws IOException {
    var checkpoint = useCases.publishCheckpoint().publish().orThrow();
    KeyChain keys = useCases.publishCheckpoint().keys();
    ExportOutcome exported = useCases.transactions().read(() -> export(bundle, keys));
    assertThat(exported.result()).as(exported.detail()).isEqualTo(ExportOutcome.Result.WRITTEN);

    Report report =
        VerifyBundle.of(
            new Request(bundle, Optional.of(keys.current()), Map.of()), NoticeData::rulebook);

    assertThat(report.failure()).isEmpty();
    assertThat(report.signerVerified()).isTrue();
    assertThat(report.root()).isEqualTo(checkpoint.checkpoint().root().hex());
  }

  private ExportOutcome export(Path bundle, KeyChain keys) {
    try {
      return ExportBundle.to(
          bundle,
          BundleScope.WHOLE_LEDGER,
          useCases.ledger()::forEach,
          CheckpointHistory.of(keys, useCases.checkpoints().all()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
