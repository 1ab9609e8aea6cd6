package io.butie.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** One key follows another: what is a link of the chain, and what each key speaks for. */
class KeyChainTest {

  private static final Digest ROOT = Digest.sha256("the log up to there");
  private static final CheckpointSigner FIRST = signer("log", "first");
  private static final CheckpointSigner SECOND = signer("log", "second");
  private static final CheckpointSigner THIRD = signer("log", "third");

  private final KeyChain chain = KeyChain.of(FIRST.verifierKey());

  private static CheckpointSigner signer(String log, String seed) {
    return CheckpointSigner.ofSeed(log, Digest.sha256(seed).bytes());
  }

  private static KeyChangeRecord change(int number, CheckpointSigner from, CheckpointSigner to) {
    return change(number, from, to, from, to);
  }

  private static KeyChangeRecord change(
      int number,
      CheckpointSigner from,
      CheckpointSigner to,
      CheckpointSigner signsAsOld,
      CheckpointSigner signsAsNew) {
    KeyHandover handover = new KeyHandover(from.verifierKey(), to.verifierKey(), ROOT);
    return new KeyChangeRecord(
        Region.PROVINCE,
        KeyChangeRecord.idOf(number),
        from.verifierKey(),
        to.verifierKey(),
        ROOT,
        "three years",
        "maker",
        "checker",
        LocalDate.of(2026, 1, 5),
        signsAsOld.sign(handover),
        signsAsNew.sign(handover));
  }

  private void refuses(KeyChangeRecord change, String why) {
    assertThatThrownBy(() -> chain.then(change, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void ourHandoverIsTheOtherCodes() {
    JsonObject vector = GoldenVectors.handover();
    KeyChangeRecord record =
        GoldenVectors.records().asList().stream()
            .map(JsonElement::getAsJsonObject)
            .map(GoldenVectors::entry)
            .map(LedgerEntry::record)
            .filter(KeyChangeRecord.class::isInstance)
            .map(KeyChangeRecord.class::cast)
            .findFirst()
            .orElseThrow();

    assertThat(record.handover().text()).isEqualTo(vector.get("text").getAsString());
    assertThat(goldenSigner("old_seed").sign(record.handover())).isEqualTo(record.oldSignature());
    assertThat(goldenSigner("new_seed").sign(record.handover())).isEqualTo(record.newSignature());
    assertThat(KeyChain.of(record.oldKey()).then(record, 15).current()).isEqualTo(record.newKey());
  }

  private static CheckpointSigner goldenSigner(String seed) {
    return CheckpointSigner.ofSeed(
        "butie.example/golden",
        HexFormat.of().parseHex(GoldenVectors.handover().get(seed).getAsString()));
  }

  @Test
  void aKeySignsTheLogFromTheRecordThatPutsItInForce() {
    KeyChain keys = chain.then(change(1, FIRST, SECOND), 10).then(change(2, SECOND, THIRD), 20);

    assertThat(keys.inForceAt(0)).isEqualTo(FIRST.verifierKey());
    assertThat(keys.inForceAt(10)).isEqualTo(FIRST.verifierKey());
    assertThat(keys.inForceAt(11)).isEqualTo(SECOND.verifierKey());
    assertThat(keys.inForceAt(20)).isEqualTo(SECOND.verifierKey());
    assertThat(keys.inForceAt(21)).isEqualTo(THIRD.verifierKey());
    assertThat(keys.current()).isEqualTo(THIRD.verifierKey());
    assertThat(keys.changes()).isEqualTo(2);
    assertThat(keys.holds(SECOND.verifierKey())).isTrue();
    assertThat(keys.holds(signer("log", "stranger").verifierKey())).isFalse();
  }

  @Test
  void aRetiredKeyDoesNotSignALongerLogNorANewOneAShorter() {
    KeyChain keys = chain.then(change(1, FIRST, SECOND), 10);

    assertThat(keys.isSigned(FIRST.sign(new Checkpoint("log", 10, ROOT)))).isTrue();
    assertThat(keys.isSigned(FIRST.sign(new Checkpoint("log", 11, ROOT)))).isFalse();
    assertThat(keys.isSigned(SECOND.sign(new Checkpoint("log", 10, ROOT)))).isFalse();
    assertThat(keys.isSigned(SECOND.sign(new Checkpoint("log", 11, ROOT)))).isTrue();
  }

  @Test
  void bothKeysSign() {
    CheckpointSigner stranger = signer("log", "stranger");

    refuses(change(1, FIRST, SECOND, stranger, SECOND), "the old key did not sign");
    refuses(change(1, FIRST, SECOND, SECOND, SECOND), "the old key did not sign");
    refuses(change(1, FIRST, SECOND, FIRST, stranger), "the new key did not sign");
    refuses(change(1, FIRST, SECOND, FIRST, FIRST), "the new key did not sign");
  }

  @Test
  void theyFollowOneAnotherAndNoneComesBack() {
    refuses(change(1, SECOND, THIRD), "not in force");
    refuses(change(2, FIRST, SECOND), "not the next");
    refuses(change(1, FIRST, FIRST), "in force before");
    refuses(change(1, FIRST, signer("another", "second")), "another log's key");
    KeyChain longer = chain.then(change(1, FIRST, SECOND), 10);
    assertThatThrownBy(() -> longer.then(change(2, SECOND, FIRST), 20))
        .hasMessageContaining("in force before");
  }

  @Test
  void aSignatureForOneLogIsNoneForAnother() {
    KeyChangeRecord honest = change(1, FIRST, SECOND);
    KeyChangeRecord moved =
        new KeyChangeRecord(
            honest.region(),
            honest.id(),
            honest.oldKey(),
            honest.newKey(),
            Digest.sha256("another log"),
            honest.reason(),
            honest.madeBy(),
            honest.approvedBy(),
            honest.changedOn(),
            honest.oldSignature(),
            honest.newSignature());

    refuses(moved, "the old key did not sign");
  }

  @Test
  void whatBothSignIsNoCheckpoint() {
    String text = change(1, FIRST, SECOND).handover().text();

    assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedRecordException.class);
  }
}
