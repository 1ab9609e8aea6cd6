package io.butie.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import org.junit.jupiter.api.Test;

/** Equal records have equal bytes, different ones different bytes. */
class LeafEncoderTest {

  private static ReferenceDataRecord named(String name) {
    return new ReferenceDataRecord(
        Region.PROVINCE, "load/1", "RULEBOOK", name, Digest.sha256(""), "administrator");
  }

  @Test
  void twoSpellingsOfOneTextAreOneRecord() {
    assertThat(named("cafe\u0301").digest()).isEqualTo(named("caf\u00e9").digest());
  }

  @Test
  void textOutsideTheBasicPlaneIsEncoded() {
    assertThat(
            LeafDecoder.fields(
                RecordKind.REFERENCE_DATA,
                Region.PROVINCE,
                LeafEncoder.fields(named("\ud842\udfb7"))))
        .isEqualTo(named("\ud842\udfb7"));
  }

  @Test
  void halfASurrogatePairIsNoText() {
    assertThatThrownBy(() -> LeafEncoder.fields(named("\ud842")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LeafEncoder.fields(named("a\udfb7b")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whoseRecordItIsIsPartOfItsDigest() {
    ReferenceDataRecord province = named("2023-65");
    ReferenceDataRecord city =
        new ReferenceDataRecord(
            new Region("130100"),
            province.id(),
            province.what(),
            province.name(),
            province.contentDigest(),
            province.loadedBy());

    assertThat(city.digest()).isNotEqualTo(province.digest());
    assertThat(LeafEncoder.fields(city)).isEqualTo(LeafEncoder.fields(province));
  }
}
