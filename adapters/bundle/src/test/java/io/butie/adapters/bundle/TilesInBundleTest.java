package io.butie.adapters.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.adapters.bundle.ExportOutcome.Result;
import io.butie.adapters.bundle.verify.Report;
import io.butie.adapters.bundle.verify.Request;
import io.butie.adapters.bundle.verify.VerifyBundle;
import io.butie.domain.ledger.HoldResolutionRecord;
import io.butie.domain.ledger.HoldResolutionRecord.Resolution;
import io.butie.domain.ledger.LeafEncoder;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log that a bundle holds as tlog-tiles, read by readers that are not ours, and spoiled. */
class TilesInBundleTest {

  @TempDir Path directory;
  private final TestLog log = SmallProvince.log(TestLog.SIGNER);

  private Path export(RecordSource records, CheckpointHistory checkpoints) throws IOException {
    Path bundle = directory.resolve("bundle");
    ExportOutcome outcome =
        ExportBundle.to(bundle, BundleScope.wholeLedgerWithTiles(), records, checkpoints);
    assertThat(outcome.result()).as(outcome.detail()).isEqualTo(Result.WRITTEN);
    return bundle;
  }

  private static Report verify(Path bundle) throws IOException {
    return VerifyBundle.of(new Request(bundle, Optional.empty(), Map.of()), Story::carried);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> tiles(Path bundle) throws IOException {
    try (Stream<Path> paths = Files.walk(bundle.resolve(BundleFile.TILES))) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void anIndependentReaderFindsEveryRecordAndTheSignedRoot() throws IOException {
    PaidYear year = new PaidYear(12, 0);
    Path served = export(year, year.checkpoints()).resolve(BundleFile.TILES);
    List<byte[]> leaves = new ArrayList<>();
    year.forEach(0, Long.MAX_VALUE, stored -> leaves.add(LeafEncoder.leaf(stored.entry())));
    assertThat(leaves).hasSizeGreaterThan(2 * TlogTiles.WIDTH);

    List<String> head = TilesReader.checkpoint(read(served.resolve("checkpoint")));
    TilesReader reader =
        new TilesReader(path -> read(served.resolve(path)), Long.parseLong(head.get(0)));

    assertThat(reader.root()).isEqualTo(head.get(1));
    assertThat(reader.entries()).containsExactlyElementsOf(leaves);
  }

  @Test
  void verifyChecksThemAndSaysSo() throws IOException {
    Path bundle = export(log::forEach, log.checkpoints());

    Report report = verify(bundle);

    assertThat(report.failure()).isEmpty();
    assertThat(report.checked().counts())
        .containsEntry("tlog tiles that the records make", (long) tiles(bundle).size());
  }

  @Test
  void everyTileThatIsSpoiledMissingOrTooManyIsFound() throws IOException {
    PaidYear year = new PaidYear(6, 0);
    Path bundle = export(year, year.checkpoints());
    byte[] manifest = read(bundle.resolve(BundleFile.MANIFEST));
    for (Path tile : tiles(bundle)) {
      byte[] honest = read(tile);
      byte[] changed = honest.clone();
      changed[changed.length / 2] ^= 4;
      for (byte[] spoiled :
          List.of(changed, Arrays.copyOf(honest, honest.length - 1), new byte[0])) {
        Files.write(tile, spoiled);
        mend(bundle, manifest, tile);
        isFound(bundle, tile);
      }
      Files.delete(tile);
      mend(bundle, manifest, tile);
      isFound(bundle, tile);
      Files.write(tile, honest);
      Files.write(bundle.resolve(BundleFile.MANIFEST), manifest);
    }
    Path more = Files.write(bundle.resolve("tiles/tile/0/999"), new byte[8192]);
    isFound(bundle, more);
    mend(bundle, manifest, more);
    isFound(bundle, more);
  }

  private static void isFound(Path bundle, Path tile) throws IOException {
    // Where a tile is gone, its directory may be what is too many.
    assertThat(bundle.relativize(tile).toString())
        .startsWith(verify(bundle).failure().orElseThrow().file());
  }

  /** The manifest says of the file what there is now. */
  private static void mend(Path bundle, byte[] honest, Path file) throws IOException {
    Manifest manifest = Manifest.parse(new String(honest, StandardCharsets.UTF_8));
    TreeMap<String, Digest> hashes = new TreeMap<>(manifest.files());
    String name = bundle.relativize(file).toString();
    hashes.remove(name);
    if (Files.exists(file)) {
      hashes.put(name, Digest.sha256(read(file)));
    }
    Manifest mended =
        new Manifest(
            manifest.scope(),
            manifest.records(),
            manifest.transfers(),
            manifest.accounts(),
            manifest.checkpoints(),
            hashes);
    Files.writeString(bundle.resolve(BundleFile.MANIFEST), mended.text());
  }

  @Test
  void aBundleOfOneRegionHasNone() throws IOException {
    assertThatThrownBy(() -> new BundleScope(Optional.of(new Region("130100")), true))
        .isInstanceOf(IllegalArgumentException.class);
    Path bundle = export(log::forEach, log.checkpoints());
    Path manifest = bundle.resolve(BundleFile.MANIFEST);
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replace("\"format\": 1,\n", "\"format\": 1,\n  \"region\": \"130100\",\n"));

    assertThat(verify(bundle).failure().orElseThrow().what()).contains("those of other regions");
  }

  @Test
  void aRecordThatDoesNotFitIsRefusedByItsNumber() throws IOException {
    log.post(
        List.of(
            new HoldResolutionRecord(
                new Region("130100"),
                "resolve/L9",
                new LineId("L9").value(),
                Resolution.DENIED,
                "x".repeat(65_536),
                "supervisor",
                Digest.sha256("decision"))));
    log.publish();
    ExportOutcome outcome =
        ExportBundle.to(
            directory.resolve("bundle"),
            BundleScope.wholeLedgerWithTiles(),
            log::forEach,
            log.checkpoints());

    assertThat(outcome.result()).isEqualTo(Result.TOO_LARGE_FOR_TILES);
    assertThat(outcome.detail()).contains("record " + (log.entries().size() - 1), "65535");
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).isEmpty();
    }
  }

  /** docs/golden/read_tiles.py, where Python is there. */
  @Test
  void theReaderInPythonComesToTheSameRoot() throws IOException, InterruptedException {
    Path served = export(log::forEach, log.checkpoints()).resolve(BundleFile.TILES);
    Path output = directory.resolve("output");
    Path script = Path.of("..", "..", "docs/golden/read_tiles.py");
    ProcessBuilder python =
        new ProcessBuilder("python3", script.toString(), served.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    int code;
    try {
      code = python.start().waitFor();
    } catch (IOException missing) {
      assertThat(Boolean.getBoolean("butie.all")).as("python3 is not installed").isFalse();
      System.out.println("skipped 1: python3 is not installed");
      return;
    }

    assertThat(Files.readString(output))
        .isEqualTo(log.entries().size() + " entries, root " + log.root().hex() + " as signed\n");
    assertThat(code).isZero();
  }
}
