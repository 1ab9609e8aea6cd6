package io.butie.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The decoder takes canonical bytes and nothing else. */
class LeafDecoderTest {

  private static final long SEED = 20230065;

  private static byte[] leaf(int index) {
    JsonObject vector = GoldenVectors.records().get(index).getAsJsonObject();
    return HexFormat.of().parseHex(vector.get("leaf").getAsString());
  }

  static Stream<byte[]> leaves() {
    return Stream.iterate(0, i -> i + 1).limit(GoldenVectors.records().size()).map(i -> leaf(i));
  }

  private static void assertMalformed(byte[] leaf) {
    assertThatThrownBy(() -> LeafDecoder.leaf(leaf)).isInstanceOf(MalformedRecordException.class);
  }

  @ParameterizedTest
  @MethodSource("leaves")
  void aLeafThatEndsEarlyOrLateIsMalformed(byte[] leaf) {
    for (int length = 0; length < leaf.length; length++) {
      assertMalformed(Arrays.copyOf(leaf, length));
    }
    assertMalformed(Arrays.copyOf(leaf, leaf.length + 1));
  }

  @ParameterizedTest
  @MethodSource("leaves")
  void whatDecodesEncodesToTheSameBytes(byte[] leaf) {
    Random random = new Random(SEED);
    int read = 0;
    for (int i = 0; i < 2_000; i++) {
      byte[] changed = leaf.clone();
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      try {
        LedgerEntry entry = LeafDecoder.leaf(changed);
        assertThat(LeafEncoder.leaf(entry)).as("seed %s, change %s", SEED, i).isEqualTo(changed);
        read++;
      } catch (MalformedRecordException malformed) {
        assertThat(malformed).hasMessageNotContaining("null");
      }
    }
    assertThat(read).as("changes that still decode").isPositive();
  }

  @Test
  void anotherVersionAlgorithmOrKindIsMalformed() {
    for (int place = 0; place < 3; place++) {
      byte[] changed = leaf(0);
      changed[place] = 99;
      assertMalformed(changed);
    }
  }

  @Test
  void anAbsentFieldThatMustBeThereIsMalformed() {
    byte[] leaf = leaf(0);
    int idTag = 3 + 8 + 8 + 4 + 6 + 8;
    assertThat(leaf[idTag]).isEqualTo((byte) FieldType.TEXT.tag());
    leaf[idTag] = FieldType.ABSENT_TAG;
    assertMalformed(leaf);
  }

  @Test
  void textThatIsNotInNormalFormIsMalformed() {
    String composed = "c3a9"; // é as one code point, as our encoder writes it
    String decomposed = "65cc81"; // e and a combining accent
    String reason = "e6a0b8e5ae9e20636166%s20e8b2ab";
    String hex = HexFormat.of().formatHex(leaf(4));
    String canonical = "00000010" + reason.formatted(composed);
    assertThat(hex).contains(canonical);

    String otherSpelling = "00000011" + reason.formatted(decomposed);
    assertThatThrownBy(
            () -> LeafDecoder.leaf(HexFormat.of().parseHex(hex.replace(canonical, otherSpelling))))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining("NFC");
  }
}
