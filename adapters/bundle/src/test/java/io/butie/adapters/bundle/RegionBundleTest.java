package io.butie.adapters.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.bundle.ExportOutcome.Result;
import io.butie.adapters.bundle.verify.Report;
import io.butie.adapters.bundle.verify.Request;
import io.butie.adapters.bundle.verify.VerifyBundle;
import io.butie.application.port.Ledger.StoredEntry;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One region's records and the leaf hashes of the rest are as true as the whole, and no more. */
class RegionBundleTest {

  private static final Region OWN = new Region("130100");
  private static final Region NEIGHBOUR = new Region("130200");

  @TempDir Path directory;
  private final TestLog log = SmallProvince.log(TestLog.SIGNER);

  private Path export(BundleScope scope) throws IOException {
    Path bundle = directory.resolve("bundle-" + scope.region().map(Region::code).orElse("all"));
    assertThat(ExportBundle.to(bundle, scope, log::forEach, log.checkpoints()).result())
        .isEqualTo(Result.WRITTEN);
    return bundle;
  }

  private static Report verify(Path bundle) throws IOException {
    return VerifyBundle.of(
        new Request(bundle, Optional.of(TestLog.SIGNER.verifierKey()), Map.of()), Story::carried);
  }

  private long recordsOf(Region region) {
    return log.entries().stream().filter(e -> e.entry().record().region().equals(region)).count();
  }

  @Test
  void a_region_is_checked_as_in_the_whole_ledger_under_the_same_root() throws IOException {
    Report whole = verify(export(BundleScope.WHOLE_LEDGER));
    Report report = verify(export(BundleScope.of(OWN)));
    assertThat(report.failure()).isEmpty();
    assertThat(report.root()).isEqualTo(whole.root());
    assertThat(report.records()).isEqualTo(whole.records());
    assertThat(report.checked().counts())
        .containsEntry("records of other regions, by their leaf hash", recordsOf(NEIGHBOUR))
        .containsEntry("decisions that come to the same again", 6L)
        .containsEntry("lines paid", 3L)
        .containsEntry("checkpoints with the root of their records", 3L);
    assertThat(report.checked().notChecked())
        .contains("what is in those " + recordsOf(NEIGHBOUR) + " records of other regions")
        .anyMatch(why -> why.contains("award in another region"))
        .anyMatch(why -> why.contains("its sequence shows gaps, not its end"));
    assertThat(whole.checked().notChecked()).noneMatch(why -> why.contains("region"));
  }

  @Test
  void nothing_of_another_region_but_its_hash_leaves_the_house() throws IOException {
    Path bundle = export(BundleScope.of(NEIGHBOUR));
    assertThat(verify(bundle).failure()).isEmpty();
    for (String file : List.of(BundleFile.RECORDS, BundleFile.JOURNAL, BundleFile.ACCOUNTS)) {
      assertThat(Files.readString(bundle.resolve(file))).as(file).doesNotContain(OWN.code());
    }
    for (StoredEntry stored : log.entries()) {
      if (stored.entry().record().region().equals(OWN)) {
        assertThat(Files.readString(bundle.resolve(BundleFile.RECORDS)))
            .doesNotContain(stored.entry().record().digest().hex())
            .contains(stored.leafHash().hex());
      }
    }
  }

  @Test
  void an_auditor_can_ask_what_is_shown() throws IOException {
    BundleLog shown = new BundleLog(export(BundleScope.of(OWN)));
    List<Region> forward = new ArrayList<>();
    List<Region> backward = new ArrayList<>();
    shown.forward(entry -> forward.add(entry.record().region()));
    shown.backward(entry -> backward.add(entry.record().region()));
    assertThat(forward).hasSize((int) (recordsOf(OWN) + recordsOf(Region.PROVINCE)));
    assertThat(forward).doesNotContain(NEIGHBOUR);
    assertThat(backward).hasSameSizeAs(forward);
  }

  @Test
  void the_province_is_in_every_bundle_and_has_one_of_its_own() throws IOException {
    Path bundle = export(BundleScope.of(Region.PROVINCE));
    Report report = verify(bundle);
    assertThat(report.failure()).isEmpty();
    assertThat(report.checked().counts())
        .containsEntry(
            "records of other regions, by their leaf hash",
            log.entries().size() - recordsOf(Region.PROVINCE));
  }

  @Test
  void a_region_without_records_has_no_bundle() throws IOException {
    Path bundle = directory.resolve("none");
    Region nowhere = new Region("139999");
    ExportOutcome outcome =
        ExportBundle.to(bundle, BundleScope.of(nowhere), log::forEach, log.checkpoints());
    assertThat(outcome.result()).isEqualTo(Result.NOTHING_TO_EXPORT);
    assertThat(outcome.detail()).contains("139999");
    assertThat(bundle).doesNotExist();
  }

  @Test
  void a_hash_that_is_not_the_leafs_makes_another_root() throws IOException {
    Path bundle = export(BundleScope.of(OWN));
    List<String> lines = lines(bundle);
    int hidden = indexOfHashLine(lines);
    String hash = HashLine.parse(lines.get(hidden)).leafHash().hex();
    lines.set(hidden, lines.get(hidden).replace(hash, Digest.sha256("another").hex()));
    assertThat(forged(bundle, lines)).contains("its root is not that of the first");
  }

  /** All but the region's last record, which the report says. */
  @Test
  void a_record_of_the_region_that_is_hidden_leaves_a_gap() throws IOException {
    Path bundle = export(BundleScope.of(OWN));
    List<String> honest = lines(bundle);
    for (int i = 0; i < honest.size() - 1; i++) {
      if (!HashLine.isOne(honest.get(i)) && !honest.get(i).contains("\"130000\"")) {
        RecordLine shown = RecordLine.parse(honest.get(i));
        List<String> lines = new ArrayList<>(honest);
        lines.set(i, new HashLine(shown.entry().sequence(), shown.leafHash()).text());
        assertThat(forged(bundle, lines)).as("record %d hidden", i).isNotEmpty();
      }
    }
  }

  @Test
  void no_record_is_hidden_in_a_bundle_that_says_to_be_whole() throws IOException {
    Path bundle = export(BundleScope.WHOLE_LEDGER);
    List<String> lines = lines(bundle);
    RecordLine last = RecordLine.parse(lines.get(lines.size() - 1));
    lines.set(lines.size() - 1, new HashLine(last.entry().sequence(), last.leafHash()).text());
    assertThat(forged(bundle, lines)).contains("in a bundle of the whole ledger");
  }

  @Test
  void no_other_region_is_shown() throws IOException {
    List<String> all = lines(export(BundleScope.WHOLE_LEDGER));
    Path bundle = export(BundleScope.of(OWN));
    List<String> lines = lines(bundle);
    int hidden = indexOfHashLine(lines);
    lines.set(hidden, all.get(hidden));
    assertThat(forged(bundle, lines)).contains("in another's bundle");
  }

  private static List<String> lines(Path bundle) throws IOException {
    return new ArrayList<>(Files.readAllLines(bundle.resolve(BundleFile.RECORDS)));
  }

  private static int indexOfHashLine(List<String> lines) {
    int index = 0;
    while (!HashLine.isOne(lines.get(index))) {
      index++;
    }
    return index;
  }

  /** What is found in the bundle with these records, its manifest mended. */
  private static String forged(Path bundle, List<String> lines) throws IOException {
    Path records = bundle.resolve(BundleFile.RECORDS);
    Files.writeString(records, String.join("\n", lines) + "\n");
    Path file = bundle.resolve(BundleFile.MANIFEST);
    Manifest manifest = Manifest.parse(Files.readString(file));
    Map<String, Digest> hashes = new TreeMap<>(manifest.files());
    hashes.put(BundleFile.RECORDS, Digest.sha256(Files.readAllBytes(records)));
    Files.writeString(
        file,
        new Manifest(
                manifest.scope(),
                manifest.records(),
                manifest.transfers(),
                manifest.accounts(),
                manifest.checkpoints(),
                new TreeMap<>(hashes))
            .text());
    return verify(bundle).failure().map(Object::toString).orElse("");
  }
}
