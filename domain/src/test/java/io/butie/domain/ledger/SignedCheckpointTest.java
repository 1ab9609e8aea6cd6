package io.butie.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.butie.domain.reference.Digest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** C2SP tlog-checkpoint and signed-note, to the byte. */
class SignedCheckpointTest {

  private static final JsonObject VECTOR = GoldenVectors.checkpoint();
  private static final String SIGNED = VECTOR.get("signed").getAsString();
  private static final VerifierKey KEY =
      VerifierKey.parse(VECTOR.get("verifier_key").getAsString());

  private static CheckpointSigner signer() {
    byte[] seed = HexFormat.of().parseHex(VECTOR.get("seed").getAsString());
    return CheckpointSigner.ofSeed(VECTOR.get("name").getAsString(), seed);
  }

  @Test
  void ourNoteAndKeyAreTheOtherCodes() {
    Checkpoint checkpoint = SignedCheckpoint.parse(SIGNED).checkpoint();

    assertThat(signer().verifierKey()).isEqualTo(KEY).hasToString(KEY.toString());
    assertThat(signer().sign(checkpoint).text()).isEqualTo(SIGNED);
    assertThat(checkpoint.size()).isEqualTo(GoldenVectors.records().size());
  }

  @Test
  void aSignatureHoldsForItsKeyAndText() {
    assertThat(SignedCheckpoint.parse(SIGNED).isSignedBy(KEY)).isTrue();
    String grown = SIGNED.replaceFirst("\n([0-9]+)\n", "\n1$1\n");
    assertThat(grown).isNotEqualTo(SIGNED);
    assertThat(SignedCheckpoint.parse(grown).isSignedBy(KEY)).isFalse();
    CheckpointSigner stranger =
        CheckpointSigner.ofSeed(KEY.name(), Digest.sha256("stranger").bytes());
    assertThat(SignedCheckpoint.parse(SIGNED).isSignedBy(stranger.verifierKey())).isFalse();
  }

  @Test
  void aWitnessMayAddASignature() {
    String witnessed = SIGNED + "\u2014 witness.example AAAAAQID\n";

    assertThat(SignedCheckpoint.parse(witnessed).isSignedBy(KEY)).isTrue();
    assertThat(SignedCheckpoint.parse(witnessed).text()).isEqualTo(witnessed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "butie.example/golden\n13\n",
        "butie.example/golden\n013\nlQhZaizqwCe0QTskm0MKh6BwKh5hGcw/UPmywJ9CMXs=\n\n\u2014 a AAAAAQID\n",
        "butie.example/golden\n13\nlQhZaizqwCe0QTskm0MKh6BwKh5hGcw/UPmywJ9CMXs=\nmore\n\n\u2014 a AAAAAQID\n",
        "butie.example/golden\n13\nlQhZaizqwCe0QTskm0MKh6BwKh5hGcw/UPmywJ9CMXs=\n\n",
        "butie.example/golden\n13\nlQhZaizqwCe0QTskm0MKh6BwKh5hGcw/UPmywJ9CMXs=\n\n\u2014 a AAAAAQID",
        "butie.example/golden\n13\nlQhZaizqwCe0QTskm0MKh6BwKh5hGcw/UPmywJ9CMXs=\n\n- a AAAAAQID\n",
        "butie.example/golden\n13\nlQhZaizqwCe0QTskm0MKh6BwKh5hGcw/UPmywJ9CMXs=\n\n\u2014 a AAAA\n",
        "a b\n13\nlQhZaizqwCe0QTskm0MKh6BwKh5hGcw/UPmywJ9CMXs=\n\n\u2014 a AAAAAQID\n",
      })
  void whatIsNoSignedCheckpointIsMalformed(String note) {
    assertThatThrownBy(() -> SignedCheckpoint.parse(note))
        .isInstanceOf(MalformedRecordException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "butie.example/golden+71c5df57",
        "butie.example/golden+71c5df58+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
        "butie.example/golden+71c5df57+AgOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
        "butie.example+71c5df57+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
        "butie.example/golden+71C5DF57+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
      })
  void whatIsNoVerifierKeyIsMalformed(String key) {
    assertThatThrownBy(() -> VerifierKey.parse(key)).isInstanceOf(MalformedRecordException.class);
  }

  @Test
  void aKeySignsForItsOwnLogOnly() {
    Checkpoint other = new Checkpoint("another.example", 0, MerkleHash.EMPTY);
    assertThatThrownBy(() -> signer().sign(other)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSignatureHasOneSpelling() {
    String base64 = SIGNED.strip().substring(SIGNED.strip().lastIndexOf(' ') + 1);
    byte[] signature = Base64.getDecoder().decode(base64);

    String unusedBits =
        base64.replaceFirst(".=$", (char) (base64.charAt(base64.length() - 2) + 1) + "=");
    String oneByteMore =
        Base64.getEncoder().encodeToString(Arrays.copyOf(signature, signature.length + 1));

    assertThat(Base64.getDecoder().decode(unusedBits)).isEqualTo(signature);
    assertThatThrownBy(() -> SignedCheckpoint.parse(SIGNED.replace(base64, unusedBits)))
        .isInstanceOf(MalformedRecordException.class);
    assertThat(SignedCheckpoint.parse(SIGNED.replace(base64, oneByteMore)).isSignedBy(KEY))
        .isFalse();
  }
}
