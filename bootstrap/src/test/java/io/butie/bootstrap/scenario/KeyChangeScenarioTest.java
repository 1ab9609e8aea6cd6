package io.butie.bootstrap.scenario;

import static io.butie.bootstrap.scenario.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.bundle.verify.Report;
import io.butie.adapters.bundle.verify.Request;
import io.butie.adapters.bundle.verify.VerifyBundle;
import io.butie.adapters.files.NoticeData;
import io.butie.adapters.ledger.SeedFiles;
import io.butie.bootstrap.Composition;
import io.butie.bootstrap.SecureEntropy;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.ledger.KeyChangeRecord;
import io.butie.domain.ledger.SignedCheckpoint;
import io.butie.domain.ledger.VerifierKey;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log goes on under a new key, whatever cut the change off, and auditors keep the old one. */
class KeyChangeScenarioTest extends Scenario {

  private static final String REASON = "三年期满";

  private SignedCheckpoint saved;
  private VerifierKey first;

  @BeforeEach
  void moneyIsThereAndPublished() {
    bureau.appropriate(CHANNEL, 1_000_000);
    maker();
    checker();
    saved = useCases.publishCheckpoint().publish().orThrow();
    first = useCases.publishCheckpoint().key();
  }

  private SignedInUser maker() {
    return province.as(Role.FINANCE_MAKER, Region.PROVINCE);
  }

  private SignedInUser checker() {
    return province.as(Role.FINANCE_CHECKER, Region.PROVINCE);
  }

  private KeyChangeRecord rotate() {
    return useCases.rotateKey().rotate(maker(), checker(), REASON).orThrow();
  }

  private void startAgain() {
    installation.close();
    installation = Installation.in(installation.data(), treasury());
    useCases = installation.useCases();
  }

  private Path checkpoint(long size) {
    return installation
        .data()
        .resolve("checkpoints")
        .resolve(String.format(Locale.ROOT, "%020d.txt", size));
  }

  private Report verify(Path bundle, VerifierKey held, Map<String, SignedCheckpoint> since)
      throws Exception {
    return VerifyBundle.of(new Request(bundle, Optional.of(held), since), NoticeData::rulebook);
  }

  @Test
  void whoHoldsTheOldKeyAndAnOldCheckpointVerifiesWhatTheNewOneSigned() throws Exception {
    KeyChangeRecord change = rotate();
    bureau.appropriate(FundChannel.SKILL_UPGRADE, 5);
    Path bundle = installation.data().resolve("after");
    exportAndVerify(bundle);

    assertThat(change.oldKey()).isEqualTo(first);
    assertThat(useCases.publishCheckpoint().key()).isEqualTo(change.newKey()).isNotEqualTo(first);
    assertThat(useCases.checkpoints().latest().orElseThrow().isSignedBy(change.newKey())).isTrue();
    for (VerifierKey held : new VerifierKey[] {first, change.newKey()}) {
      assertThat(verify(bundle, held, Map.of("saved", saved)).failure()).isEmpty();
    }
    startAgain();
    assertThat(useCases.checkLedger().check()).isEmpty();
    KeyChangeRecord next = rotate();
    assertThat(next.oldKey()).isEqualTo(change.newKey());
    assertThat(next.id()).isEqualTo("key-change/2");
    exportAndVerify(installation.data().resolve("twice"));
  }

  @Test
  void twoPeopleOfTheProvinceAgreeAndSayWhy() {
    var rotateKey = useCases.rotateKey();

    assertRefused(RefusalCode.NOT_ALLOWED, rotateKey.rotate(maker(), maker(), REASON));
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        rotateKey.rotate(bureau.as(Role.FINANCE_MAKER), checker(), REASON));
    assertRefused(RefusalCode.MALFORMED, rotateKey.rotate(maker(), checker(), " "));
    assertThat(useCases.publishCheckpoint().key()).isEqualTo(first);
  }

  /** The seed is on disk before the record: without a record it is a file that nobody uses. */
  @Test
  void aCrashBeforeTheRecordLeavesTheOldKeyInForce() {
    new SeedFiles(installation.data().resolve("keys"), Composition.LOG_NAME, new SecureEntropy())
        .make();
    startAgain();

    assertThat(useCases.checkLedger().check()).isEmpty();
    assertThat(useCases.publishCheckpoint().key()).isEqualTo(first);
    rotate();
  }

  @Test
  void aCrashAfterTheRecordIsMadeUpForByTheNewKey() throws Exception {
    KeyChangeRecord change = rotate();
    long size = useCases.checkpoints().latest().orElseThrow().checkpoint().size();
    Files.delete(checkpoint(size));
    startAgain();

    assertThat(useCases.checkLedger().check()).isEmpty();
    assertThat(useCases.publishCheckpoint().publishWhatIsNot().orThrow()).isTrue();
    assertThat(useCases.checkpoints().latest().orElseThrow().isSignedBy(change.newKey())).isTrue();
  }

  @Test
  void theRetiredSeedIsNoLongerNeeded() throws Exception {
    rotate();
    Files.delete(installation.data().resolve("keys/checkpoint-signing.seed"));
    startAgain();

    assertThat(useCases.checkLedger().check()).isEmpty();
    assertThat(installation.data().resolve("keys/checkpoint-signing.seed")).doesNotExist();
    rotate();
  }

  @Test
  void withoutTheSeedInForceNothingIsPostedOrSigned() throws Exception {
    KeyChangeRecord change = rotate();
    Path keys = installation.data().resolve("keys");
    Path seed = keys.resolve("checkpoint-signing-" + change.newKey().hashText() + ".seed");
    Path away = installation.data().resolve("away");
    Files.move(seed, away);
    startAgain();

    assertThat(useCases.checkLedger().check().orElseThrow().detail().en())
        .contains("is not in BUTIE_KEYS_DIR");
    assertRefused(RefusalCode.LEDGER_READ_ONLY, useCases.publishCheckpoint().publish());
    assertRefused(
        RefusalCode.LEDGER_READ_ONLY, useCases.rotateKey().rotate(maker(), checker(), REASON));

    Files.move(away, seed);
    assertThat(useCases.checkLedger().check()).isEmpty();
  }

  @Test
  void aCheckpointThatTheRetiredKeySignedAfterwardsIsNotBelieved() throws Exception {
    rotate();
    bureau.appropriate(FundChannel.SKILL_UPGRADE, 5);
    SignedCheckpoint honest = useCases.publishCheckpoint().publish().orThrow();
    SeedFiles seeds =
        new SeedFiles(
            installation.data().resolve("keys"), Composition.LOG_NAME, new SecureEntropy());
    Files.writeString(
        checkpoint(honest.checkpoint().size()),
        seeds.first().orElseThrow().sign(honest.checkpoint()).text());

    assertThat(useCases.checkLedger().check().orElseThrow().detail().en())
        .contains("is not signed by this installation's key");

    Files.writeString(checkpoint(honest.checkpoint().size()), honest.text());
    assertThat(useCases.checkLedger().check()).isEmpty();
  }
}
