package io.butie.adapters.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.bundle.verify.Report;
import io.butie.adapters.bundle.verify.Request;
import io.butie.adapters.bundle.verify.VerifyBundle;
import io.butie.domain.ledger.Checkpoint;
import io.butie.domain.ledger.CheckpointSigner;
import io.butie.domain.ledger.KeyChangeRecord;
import io.butie.domain.ledger.KeyHandover;
import io.butie.domain.ledger.SignedCheckpoint;
import io.butie.domain.ledger.VerifierKey;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log whose key was changed, an auditor who holds any of its keys, and who forges with which. */
class KeyChangeTest {

  private static final CheckpointSigner FIRST = TestLog.SIGNER;
  private static final CheckpointSigner SECOND = key(8);
  private static final CheckpointSigner THIRD = key(9);
  private static final CheckpointSigner FORGER = key(66);

  @TempDir private Path directory;
  private final TestLog log = new TestLog(FIRST);
  private final Story story = new Story(new Region("130100"));

  private static CheckpointSigner key(int fill) {
    return CheckpointSigner.ofSeed(TestLog.SIGNER.origin(), TestLog.seed(fill));
  }

  private KeyChangeRecord change(
      int number, CheckpointSigner from, CheckpointSigner to, CheckpointSigner signsAsOld) {
    return change(number, from, to, signsAsOld, log.root(), "checker");
  }

  private static KeyChangeRecord change(
      int number,
      CheckpointSigner from,
      CheckpointSigner to,
      CheckpointSigner signsAsOld,
      Digest root,
      String approvedBy) {
    KeyHandover handover = new KeyHandover(from.verifierKey(), to.verifierKey(), root);
    return new KeyChangeRecord(
        Region.PROVINCE,
        KeyChangeRecord.idOf(number),
        from.verifierKey(),
        to.verifierKey(),
        root,
        "三年期满",
        "maker",
        approvedBy,
        LocalDate.of(2026, 1, 5),
        signsAsOld.sign(handover),
        to.sign(handover));
  }

  /** Two records, a checkpoint; a change, a record, a checkpoint; and the same again. */
  private void changeTwice() {
    log.post(List.of(story.rulebookLoaded()));
    log.post(story.appropriate("O1", 1_000));
    log.publish();
    log.post(List.of(change(1, FIRST, SECOND, FIRST)));
    log.signWith(SECOND);
    log.publish();
    log.post(story.appropriate("O2", 1_000));
    log.publish();
    log.post(List.of(change(2, SECOND, THIRD, SECOND)));
    log.post(story.appropriate("O3", 1_000));
    log.signWith(THIRD);
    log.publish();
  }

  /** The saved file is called like one of the bundle's: neither hides the other. */
  private Report verify(BundleScope scope, Optional<VerifierKey> held, SignedCheckpoint... since)
      throws IOException {
    Path bundle = Files.createTempDirectory(directory, "of").resolve("bundle");
    ExportBundle.to(bundle, scope, log::forEach, log.anyCheckpoints());
    return VerifyBundle.of(
        new Request(
            bundle, held, since.length == 0 ? Map.of() : Map.of(BundleFile.CHECKPOINT, since[0])),
        Story::carried);
  }

  private Report verify(CheckpointSigner held, SignedCheckpoint... since) throws IOException {
    return verify(BundleScope.WHOLE_LEDGER, Optional.of(held.verifierKey()), since);
  }

  private void isRefused(String file, String what, CheckpointSigner held) throws IOException {
    Report report = verify(held);
    assertThat(report.failure()).isPresent();
    assertThat(report.failure().get().file()).isEqualTo(file);
    assertThat(report.failure().get().what()).contains(what);
  }

  @Test
  void whoHoldsAnyKeyOfTheLogSeesThatItIsTrue() throws IOException {
    changeTwice();

    for (CheckpointSigner held : List.of(FIRST, SECOND, THIRD)) {
      Report report = verify(held);
      assertThat(report.failure()).isEmpty();
      assertThat(report.signerVerified()).isTrue();
      assertThat(report.checked().counts())
          .containsEntry("key changes by two people, signed by both keys", 2L)
          .containsEntry("checkpoints with the root of their records", 4L);
    }
  }

  @Test
  void theBundleHoldsTheKeyInForce() throws IOException {
    changeTwice();
    Path bundle = directory.resolve("bundle");
    ExportBundle.to(bundle, BundleScope.WHOLE_LEDGER, log::forEach, log.anyCheckpoints());

    assertThat(Files.readString(bundle.resolve(BundleFile.PUBLIC_KEY)))
        .isEqualTo(THIRD.verifierKey() + "\n");
  }

  @Test
  void aRegionsBundleShowsTheKeyChanges() throws IOException {
    changeTwice();

    Report report = verify(BundleScope.of(story.region()), Optional.of(FIRST.verifierKey()));

    assertThat(report.failure()).isEmpty();
  }

  @Test
  void aCheckpointThatWasSavedUnderAnOldKeyIsStillOne() throws IOException {
    changeTwice();
    SignedCheckpoint saved = log.anyCheckpoints().earlier().values().iterator().next();
    assertThat(saved.isSignedBy(FIRST.verifierKey())).isTrue();

    assertThat(verify(THIRD, saved).failure()).isEmpty();
  }

  @Test
  void aForgerWhoseKeyTheOldOneDidNotSignOverTo() throws IOException {
    log.post(story.appropriate("O1", 1_000));
    log.post(List.of(change(1, FIRST, FORGER, FORGER)));
    log.signWith(FORGER);
    log.publish();

    isRefused(BundleFile.RECORDS, "the old key did not sign", FIRST);
  }

  @Test
  void aForgerWhoLeavesTheRecordOut() throws IOException {
    log.post(story.appropriate("O1", 1_000));
    log.signWith(FORGER);
    log.publish();

    isRefused(BundleFile.PUBLIC_KEY, "is not the key that you hold", FIRST);
  }

  @Test
  void aForgerWithAChainOfTheirOwnBeforeTheAuditorsKey() throws IOException {
    log.post(story.appropriate("O1", 1_000));
    log.post(List.of(change(1, FORGER, FIRST, FORGER)));
    log.post(List.of(change(2, FIRST, FORGER, FIRST)));
    log.signWith(FORGER);
    log.publish();

    isRefused(BundleFile.RECORDS, "in force before", FIRST);
  }

  @Test
  void aRetiredKeyThatSignsALongerLog() throws IOException {
    log.post(story.appropriate("O1", 1_000));
    log.post(List.of(change(1, FIRST, SECOND, FIRST)));
    log.publish();
    log.post(story.appropriate("O2", 1_000));
    log.signWith(SECOND);
    log.publish();

    isRefused(
        BundleFile.earlierCheckpoint(3), "is not signed by the key in force at 3 records", FIRST);
  }

  @Test
  void aRetiredKeyThatSignsTheBundlesOwnCheckpoint() throws IOException {
    log.post(story.appropriate("O1", 1_000));
    log.post(List.of(change(1, FIRST, SECOND, FIRST)));
    log.publish();

    isRefused(BundleFile.PUBLIC_KEY, "is not the key in force", FIRST);
  }

  @Test
  void aNewKeyThatSignsWhatCameBeforeIt() throws IOException {
    log.post(story.appropriate("O1", 1_000));
    log.signWith(SECOND);
    log.publish();
    log.post(List.of(change(1, FIRST, SECOND, FIRST)));
    log.publish();

    isRefused(BundleFile.earlierCheckpoint(2), "in force at 2 records", FIRST);
  }

  @Test
  void aSavedCheckpointThatARetiredKeySignedTooLate() throws IOException {
    changeTwice();
    SignedCheckpoint late =
        FIRST.sign(new Checkpoint(FIRST.origin(), log.entries().size(), log.root()));

    assertThat(verify(FIRST, late).failure().orElseThrow().what())
        .contains("is not signed by the key in force");
  }

  /** Whoever stole the new key alone cannot write anew what the old one left behind. */
  @Test
  void aHandoverThatIsMovedToAnotherLog() throws IOException {
    log.post(story.appropriate("O1", 1_000));
    Digest honest = log.root();
    TestLog other = new TestLog(FIRST);
    other.post(story.appropriate("O9", 9_000));
    log.post(List.of(change(1, FIRST, SECOND, FIRST, other.root(), "checker")));
    log.signWith(SECOND);
    log.publish();

    assertThat(honest).isNotEqualTo(other.root());
    isRefused(BundleFile.RECORDS, "leaves another log behind", FIRST);
  }

  @Test
  void aChangeByOnePersonAlone() throws IOException {
    log.post(story.appropriate("O1", 1_000));
    log.post(List.of(change(1, FIRST, SECOND, FIRST, log.root(), "maker")));
    log.signWith(SECOND);
    log.publish();

    isRefused(BundleFile.RECORDS, "by one person alone", FIRST);
  }
}
