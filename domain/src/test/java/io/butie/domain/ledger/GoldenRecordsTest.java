package io.butie.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.butie.domain.reference.Digest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our bytes are the bytes that the page describes and that other code makes from it. */
class GoldenRecordsTest {

  static Stream<JsonObject> vectors() {
    return GoldenVectors.records().asList().stream().map(JsonElement::getAsJsonObject);
  }

  @Test
  void thereIsAVectorForEveryKind() {
    assertThat(vectors().map(vector -> vector.get("kind").getAsString()).distinct())
        .containsExactlyElementsOf(Arrays.stream(RecordKind.values()).map(Enum::name).toList());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void theSchemaIsThePages(JsonObject vector) {
    RecordKind kind = RecordKind.valueOf(vector.get("kind").getAsString());
    List<String> fields =
        vector.getAsJsonArray("fields").asList().stream()
            .map(JsonElement::getAsJsonObject)
            .map(field -> field.get("name").getAsString() + " " + field.get("type").getAsString())
            .toList();

    assertThat(kind.code()).isEqualTo(vector.get("code").getAsInt());
    assertThat(kind.fields().stream().map(field -> field.name() + " " + field.type()))
        .containsExactlyElementsOf(fields);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void leavesAndDigestsAreTheOtherCodes(JsonObject vector) {
    LedgerEntry entry = GoldenVectors.entry(vector);

    assertThat(HexFormat.of().formatHex(LeafEncoder.leaf(entry)))
        .isEqualTo(vector.get("leaf").getAsString());
    assertThat(LeafEncoder.leafHash(entry))
        .isEqualTo(Digest.ofHex(vector.get("leaf_hash").getAsString()));
    assertThat(entry.record().digest()).isEqualTo(Digest.ofHex(vector.get("digest").getAsString()));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void leavesAreReadBackAsTheRecordsTheyCameFrom(JsonObject vector) {
    byte[] leaf = HexFormat.of().parseHex(vector.get("leaf").getAsString());

    assertThat(LeafDecoder.leaf(leaf)).isEqualTo(GoldenVectors.entry(vector));
  }

  @Test
  void theRootAfterEveryRecordIsTheOtherCodes() {
    MerkleFrontier tree = new MerkleFrontier();
    vectors()
        .forEach(
            vector -> {
              tree.append(LeafEncoder.leafHash(GoldenVectors.entry(vector)));
              assertThat(tree.root())
                  .isEqualTo(Digest.ofHex(vector.get("root_after").getAsString()));
            });
    assertThat(tree.size()).isPositive();
  }
}
