package io.butie.adapters.bundle.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.bundle.RecordLine;
import io.butie.domain.ledger.LeafEncoder;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.money.Money;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast reader takes what the strict one takes, as the same, and never more. */
class PlainLinesTest {

  private static String line(String subject) {
    LedgerRecord record =
        new TransferRecord(
            new Region("130100"),
            "accrue/L1",
            "ACCRUE",
            "130100/2023/EMPLOYMENT_SUBSIDY/PAYABLE",
            "130100/2023/EMPLOYMENT_SUBSIDY/ENCUMBERED",
            Money.ofFen(160_001),
            subject,
            Optional.empty(),
            Digest.sha256("cause"),
            LocalDate.of(2023, 5, 8));
    LedgerEntry entry = new LedgerEntry(24, 7, Instant.parse("2023-05-08T01:02:03.045Z"), record);
    return new RecordLine(entry, LeafEncoder.leafHash(entry)).text();
  }

  private final PlainLines reader = new PlainLines(new LeafBuffer());

  private Optional<RecordLine> read(String line) {
    return read(line.getBytes(UTF_8));
  }

  private Optional<RecordLine> read(byte[] line) {
    return reader
        .read(line, 0, line.length)
        .map(shown -> new RecordLine(shown.entry(), shown.leafHash()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"L1", "", "两行\n电工;é", "\uD83D\uDE00", "가"})
  void a_plain_line_is_the_record_that_it_says(String subject) {
    assertThat(read(line(subject))).contains(RecordLine.parse(line(subject)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\tb", "a\\b", "a\"b", "\u0001", "\uFFFD"})
  void rare_characters_are_left_to_the_strict_reader(String subject) {
    assertThat(read(line(subject))).isEmpty();
    assertThat(RecordLine.parse(line(subject)).text()).isEqualTo(line(subject));
  }

  @ParameterizedTest
  @ValueSource(strings = {"L1", "两行\n电工", "L1"})
  void its_digests_are_the_records(String subject) {
    byte[] line = line(subject).getBytes(UTF_8);
    ShownRecord shown = reader.read(line, 0, line.length).orElseThrow();
    assertThat(shown.digest()).isEqualTo(shown.record().digest());
    LeafBuffer loaded = new LeafBuffer();
    loaded.load(LeafEncoder.leaf(shown.entry()));
    assertThat(loaded.hash()).isEqualTo(shown.leafHash());
    assertThat(loaded.contentDigest()).isEqualTo(shown.digest());
  }

  /** U+9FFF is the last of the ideographs that need no look, U+3FFF and U+A000 lie beside them. */
  @ParameterizedTest
  @ValueSource(strings = {"ÿ", "\u02FF", "\u3FFF", "\u4DFF", "\u4E00", "\u9FFF", "\uA000"})
  void letters_at_the_edges_of_what_is_inert(String subject) {
    assertThat(read(line(subject))).contains(RecordLine.parse(line(subject)));
  }

  @Test
  void no_byte_may_be_another() {
    byte[] honest = line("L1 电").getBytes(UTF_8);
    for (int i = 0; i < honest.length; i++) {
      for (int other = 0; other < 256; other++) {
        byte[] changed = honest.clone();
        changed[i] = (byte) other;
        if (changed[i] != honest[i]) {
          assertThat(read(changed)).as("byte %d made %d", i, other).isEmpty();
        }
      }
    }
    assertThat(read(honest)).isPresent();
  }

  @Test
  void a_line_that_is_cut_off_or_goes_on_is_none() {
    byte[] honest = line("L1").getBytes(UTF_8);
    for (int length = 0; length < honest.length; length++) {
      assertThat(read(Arrays.copyOf(honest, length))).isEmpty();
    }
    assertThat(read(line("L1") + " ")).isEmpty();
  }

  /** A text that is not in NFC would have the leaf of no record. */
  @Test
  void decomposed_letters_and_broken_utf8_are_not_plain() {
    assertThat(read(line("é").replace("é", "e\u0301"))).isEmpty();
    byte[] broken = line("LX").replace("LX", "\u00C3(").getBytes(ISO_8859_1);
    assertThat(read(broken)).isEmpty();
  }
}
