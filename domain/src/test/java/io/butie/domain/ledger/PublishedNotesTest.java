package io.butie.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.butie.domain.reference.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The keys, notes and checkpoints that Go's note package and the C2SP pages have published. */
class PublishedNotesTest {

  private static final JsonObject PUBLISHED = GoldenVectors.read("published-vectors.json");

  /** A note of one signature, taken apart by hand: these texts are no checkpoints. */
  private record Note(VerifierKey key, String text, String name, String base64) {

    static Note of(String key, String note) {
      int split = note.lastIndexOf("\n\n");
      String[] line = note.substring(split + 2).strip().split(" ", -1);
      return new Note(VerifierKey.parse(key), note.substring(0, split + 1), line[1], line[2]);
    }

    byte[] hashed() {
      return Base64.getDecoder().decode(base64);
    }

    byte[] signature() {
      byte[] hashed = hashed();
      return Arrays.copyOfRange(hashed, Integer.BYTES, hashed.length);
    }
  }

  static Stream<JsonObject> notes() {
    return PUBLISHED.getAsJsonArray("signed_notes").asList().stream()
        .map(JsonElement::getAsJsonObject);
  }

  private static Note note(JsonObject vector) {
    return Note.of(vector.get("verifier_key").getAsString(), vector.get("note").getAsString());
  }

  @ParameterizedTest
  @MethodSource("notes")
  void aPublishedSignatureHoldsForItsKeyAndText(JsonObject vector) {
    Note note = note(vector);

    assertThat(note.key()).hasToString(vector.get("verifier_key").getAsString());
    assertThat(note.name()).isEqualTo(note.key().name());
    assertThat(HexFormat.of().formatHex(note.hashed(), 0, Integer.BYTES))
        .isEqualTo(HexFormat.of().toHexDigits(note.key().keyHash()));
    assertThat(note.key().verifies(note.text(), note.signature())).isTrue();
    assertThat(note.key().verifies(note.text() + "\n", note.signature())).isFalse();
    byte[] corrupt = note.signature();
    corrupt[0]++;
    assertThat(note.key().verifies(note.text(), corrupt)).isFalse();
  }

  /** Ed25519 has one signature for a key and a text, so ours has to be theirs. */
  @Test
  void thePublishedSignerSignsTheSameThroughOurCode() {
    JsonObject vector = notes().filter(each -> each.has("signer_key")).findFirst().orElseThrow();
    Note note = note(vector);
    String skey = vector.get("signer_key").getAsString();
    byte[] typedSeed =
        Base64.getDecoder().decode(skey.substring("PRIVATE+KEY+PeterNeumann+c74f20a3+".length()));
    byte[] seed = Arrays.copyOfRange(typedSeed, 1, typedSeed.length);

    assertThat(CheckpointSigner.ofSeed(note.name(), seed).verifierKey()).isEqualTo(note.key());
    assertThat(
            Ed25519.sign(
                Ed25519.keyPair(seed).getPrivate(), note.text().getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(note.signature());
  }

  /** As Go's own test does: no part of a key is a key, nor one with another byte. */
  @Test
  void whatIsLeftOfAPublishedKeyIsNone() {
    String key = notes().findFirst().orElseThrow().get("verifier_key").getAsString();
    for (int from = 0; from < key.length(); from++) {
      for (int to = from; to <= key.length(); to++) {
        if (to - from < key.length()) {
          isNoKey(key.substring(from, to));
        }
      }
      isNoKey(key.substring(0, from) + (char) (key.charAt(from) + 1) + key.substring(from + 1));
    }
    PUBLISHED
        .getAsJsonObject("no_verifier_keys")
        .getAsJsonArray("keys")
        .forEach(each -> isNoKey(each.getAsString()));
  }

  private static void isNoKey(String key) {
    assertThatThrownBy(() -> VerifierKey.parse(key))
        .as(key)
        .isInstanceOf(MalformedRecordException.class);
  }

  @Test
  void thePublishedCheckpointIsReadAndWrittenBackToTheByte() {
    JsonObject vector = PUBLISHED.getAsJsonObject("checkpoint");
    String text = vector.get("note").getAsString();
    SignedCheckpoint signed = SignedCheckpoint.parse(text);

    assertThat(signed.text()).isEqualTo(text);
    assertThat(signed.checkpoint())
        .isEqualTo(
            new Checkpoint(
                vector.get("origin").getAsString(),
                vector.get("size").getAsLong(),
                Digest.ofBytes(Base64.getDecoder().decode(vector.get("root").getAsString()))));
  }

  @Test
  void itsSignatureIsOfTheChecksumDatabaseWhoseOriginThePageReplaced() {
    JsonObject vector = PUBLISHED.getAsJsonObject("checkpoint");
    Note note = Note.of(vector.get("verifier_key").getAsString(), vector.get("note").getAsString());
    String origin = vector.get("origin").getAsString();
    String signed = note.text().replace(origin, vector.get("signed_origin").getAsString());

    assertThat(note.key().verifies(signed, note.signature())).isTrue();
    assertThat(note.key().verifies(note.text(), note.signature())).isFalse();
  }
}
