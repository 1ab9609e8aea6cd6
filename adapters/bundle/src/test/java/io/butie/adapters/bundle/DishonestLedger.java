package io.butie.adapters.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.bundle.verify.Failure;
import io.butie.adapters.bundle.verify.Request;
import io.butie.adapters.bundle.verify.VerifyBundle;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.reference.Region;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A ledger whose leaves, tree and signature are all right and whose server cheats: the last record
 * posted is the one that is not true.
 */
abstract class DishonestLedger {

  @TempDir Path directory;
  final TestLog log = new TestLog(TestLog.SIGNER);
  final Story story = new Story(new Region("130100"));

  @BeforeEach
  void a_class_with_two_approved_lines() {
    log.post(List.of(story.rulebookLoaded()));
    log.post(story.appropriate("O1", 1_000_000));
    log.post(story.open("C1", 1));
    log.post(
        List.of(
            story.decide("L1", "P1", story.training("C1", true, false)),
            story.decide("L2", "P2", story.training("C1", true, false)),
            story.decide("H1", "P3", story.training("C1", true, true))));
  }

  /** Posts the records, of which the last is not true. */
  final void cheats(String what, LedgerRecord... records) throws IOException {
    log.post(List.of(records));
    isFound(what);
  }

  final void isFound(String what) throws IOException {
    log.publish();
    Path bundle = directory.resolve("bundle");
    ExportBundle.to(bundle, BundleScope.WHOLE_LEDGER, log::forEach, log.checkpoints());
    Failure failure =
        VerifyBundle.of(new Request(bundle, Optional.empty(), Map.of()), Story::carried)
            .failure()
            .orElseThrow();
    assertThat(failure.what()).contains(what);
    if (failure.sequence().isPresent()) {
      assertThat(failure.sequence().getAsLong()).isEqualTo(log.entries().size() - 1);
    }
  }
}
