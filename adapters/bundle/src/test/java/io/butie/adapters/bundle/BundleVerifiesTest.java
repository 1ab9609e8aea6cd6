package io.butie.adapters.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.bundle.ExportOutcome.Result;
import io.butie.adapters.bundle.verify.Report;
import io.butie.adapters.bundle.verify.Request;
import io.butie.adapters.bundle.verify.VerifyBundle;
import io.butie.domain.ledger.SignedCheckpoint;
import io.butie.domain.reference.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleVerifiesTest {

  @TempDir Path directory;
  private Path bundle;
  private final TestLog log = SmallProvince.log(TestLog.SIGNER);

  @BeforeEach
  void exported() throws IOException {
    bundle = directory.resolve("bundle");
    assertThat(
            ExportBundle.to(bundle, BundleScope.WHOLE_LEDGER, log::forEach, log.checkpoints())
                .result())
        .isEqualTo(Result.WRITTEN);
  }

  private Report verify(Request request) throws IOException {
    return VerifyBundle.of(request, Story::carried);
  }

  @Test
  void what_was_exported_is_true() throws IOException {
    Report report = verify(new Request(bundle, Optional.empty(), Map.of()));
    assertThat(report.failure()).isEmpty();
    assertThat(report.records()).isEqualTo(log.entries().size());
    assertThat(report.root()).isEqualTo(log.checkpoints().latest().checkpoint().root().hex());
    assertThat(report.checked().counts())
        .containsEntry("decisions that come to the same again", 6L)
        .containsEntry("lines paid", 3L)
        .containsEntry("awards given once", 4L)
        .containsEntry("reversals of one transfer, in full", 1L)
        .containsEntry("runs with the content that two people approved", 2L)
        .containsEntry("checkpoints with the root of their records", 3L);
  }

  @Test
  void the_signer_is_the_one_whose_key_the_auditor_holds() throws IOException {
    Report report =
        verify(new Request(bundle, Optional.of(TestLog.SIGNER.verifierKey()), Map.of()));
    assertThat(report.failure()).isEmpty();
    assertThat(report.signerVerified()).isTrue();
  }

  @Test
  void a_checkpoint_saved_earlier_is_one_that_the_log_grew_from() throws IOException {
    SignedCheckpoint saved = log.checkpoints().earlier().values().iterator().next();
    assertThat(verify(new Request(bundle, Optional.empty(), Map.of("saved", saved))).failure())
        .isEmpty();
  }

  @Test
  void a_log_that_was_written_anew_does_not_grow_from_the_saved_checkpoint() throws IOException {
    TestLog other = new TestLog(TestLog.SIGNER);
    other.post(new Story(new io.butie.domain.reference.Region("130100")).appropriate("X", 5));
    Report report = verify(new Request(bundle, Optional.empty(), Map.of("saved", other.publish())));
    assertThat(report.failure()).isPresent();
    assertThat(report.failure().get().file()).isEqualTo("saved");
  }

  @Test
  void two_exports_of_a_log_are_the_same_bytes() throws IOException {
    Path again = directory.resolve("again");
    ExportBundle.to(again, BundleScope.WHOLE_LEDGER, log::forEach, log.checkpoints());
    assertThat(hash(again.resolve(BundleFile.MANIFEST)))
        .isEqualTo(hash(bundle.resolve(BundleFile.MANIFEST)));
  }

  private static Digest hash(Path file) throws IOException {
    return Digest.sha256(Files.readAllBytes(file));
  }

  @Test
  void a_target_that_exists_is_not_touched() throws IOException {
    Path manifest = bundle.resolve(BundleFile.MANIFEST);
    Digest before = hash(manifest);
    assertThat(
            ExportBundle.to(bundle, BundleScope.WHOLE_LEDGER, log::forEach, log.checkpoints())
                .result())
        .isEqualTo(Result.TARGET_EXISTS);
    assertThat(hash(manifest)).isEqualTo(before);
  }

  @Test
  void a_ledger_that_is_not_what_was_signed_is_not_exported() throws IOException {
    TestLog other = SmallProvince.log(TestLog.SIGNER);
    Path target = directory.resolve("other");
    ExportOutcome outcome =
        ExportBundle.to(
            target,
            BundleScope.WHOLE_LEDGER,
            (from, to, reader) -> other.forEach(from, to - 1, reader),
            other.checkpoints());
    assertThat(outcome.result()).isEqualTo(Result.LEDGER_DIFFERS);
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).containsExactly(bundle);
    }
  }
}
