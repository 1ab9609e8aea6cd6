package io.butie.adapters.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.bundle.verify.Report;
import io.butie.adapters.bundle.verify.Request;
import io.butie.adapters.bundle.verify.VerifyBundle;
import io.butie.domain.ledger.CheckpointSigner;
import io.butie.domain.reference.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One changed character anywhere in a bundle, and the bundle is not true any more. */
class TamperingTest {

  private static final long SEED = Long.getLong("butie.seed", 20230508);

  /**
   * Every position of a file up to this size is tried, and as many of a larger one, by the seed. A
   * try takes milliseconds; {@code -Dbutie.tampering=1000000} tries every position there is.
   */
  private static final int POSITIONS = Integer.getInteger("butie.tampering", 120);

  private final Random random = new Random(SEED);
  private int tries;

  @TempDir Path directory;
  private Path bundle;

  @BeforeEach
  void exported() throws IOException {
    bundle = directory.resolve("bundle");
    TestLog log = SmallProvince.log(TestLog.SIGNER);
    ExportBundle.to(bundle, BundleScope.WHOLE_LEDGER, log::forEach, log.checkpoints());
  }

  private Report verify() throws IOException {
    tries++;
    return VerifyBundle.of(new Request(bundle, Optional.empty(), Map.of()), Story::carried);
  }

  private void isFound(String what) throws IOException {
    assertThat(verify().isTrue()).as("%s (seed %d)", what, SEED).isFalse();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> paths = Files.walk(bundle)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private String name(Path file) {
    return bundle.relativize(file).toString();
  }

  private List<Integer> positions(int length) {
    List<Integer> positions = new ArrayList<>(IntStream.range(0, length).boxed().toList());
    Collections.shuffle(positions, random);
    return positions.subList(0, Math.min(length, POSITIONS));
  }

  /** Another digit for a digit, another letter or sign for the rest. */
  private byte other(byte old) {
    if (old >= '0' && old <= '9') {
      return (byte) ('0' + (old - '0' + 1 + random.nextInt(9)) % 10);
    }
    return (byte) (old ^ (1 << random.nextInt(5)));
  }

  private void changeEveryPosition(List<Path> files, boolean mendManifest) throws IOException {
    Path manifest = bundle.resolve(BundleFile.MANIFEST);
    byte[] honestManifest = Files.readAllBytes(manifest);
    for (Path file : files) {
      byte[] honest = Files.readAllBytes(file);
      for (int position : positions(honest.length)) {
        byte[] changed = honest.clone();
        changed[position] = other(honest[position]);
        Files.write(file, changed);
        if (mendManifest) {
          mend(file, honestManifest);
        }
        isFound(name(file) + " changed at byte " + position);
      }
      Files.write(file, honest);
      Files.write(manifest, honestManifest);
    }
    assertThat(verify().isTrue()).as("the bundle put back as it was").isTrue();
  }

  /** The manifest's hash of the file becomes the changed file's. */
  private void mend(Path file, byte[] honestManifest) throws IOException {
    Manifest manifest = Manifest.parse(new String(honestManifest, StandardCharsets.UTF_8));
    TreeMap<String, Digest> hashes = new TreeMap<>(manifest.files());
    hashes.put(name(file), Digest.sha256(Files.readAllBytes(file)));
    write(
        BundleFile.MANIFEST,
        new Manifest(
                manifest.scope(),
                manifest.records(),
                manifest.transfers(),
                manifest.accounts(),
                manifest.checkpoints(),
                hashes)
            .text());
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(bundle.resolve(file), text);
  }

  @Test
  void one_changed_character_anywhere_is_found() throws IOException {
    changeEveryPosition(files(), false);
    System.out.println("tampering: " + tries + " single changes tried, seed " + SEED);
  }

  @Test
  void a_forger_who_mends_the_manifest_is_found() throws IOException {
    List<Path> files =
        files().stream().filter(file -> !name(file).equals(BundleFile.MANIFEST)).toList();
    changeEveryPosition(files, true);
    System.out.println("tampering: " + tries + " changes with a mended manifest, seed " + SEED);
  }

  /** Where base64 or the JDK forgives, the note would still count as signed. */
  @Test
  void a_signature_spelled_otherwise_is_found() throws IOException {
    Path file = bundle.resolve(BundleFile.CHECKPOINT);
    byte[] manifest = Files.readAllBytes(bundle.resolve(BundleFile.MANIFEST));
    byte[] honest = Files.readAllBytes(file);
    for (int position = honest.length - 4; position < honest.length; position++) {
      for (byte c = ' '; c < 127; c++) {
        byte[] changed = honest.clone();
        changed[position] = c;
        Files.write(file, changed);
        mend(file, manifest);
        if (c != honest[position]) {
          isFound("the signature's byte " + position + " made " + c);
        }
      }
    }
  }

  @Test
  void a_line_deleted_repeated_or_moved_is_found() throws IOException {
    for (String file : List.of(BundleFile.RECORDS, BundleFile.JOURNAL, BundleFile.ACCOUNTS)) {
      Path path = bundle.resolve(file);
      byte[] manifest = Files.readAllBytes(bundle.resolve(BundleFile.MANIFEST));
      List<String> honest = Files.readAllLines(path);
      for (int i = 0; i < honest.size(); i++) {
        List<String> deleted = new ArrayList<>(honest);
        deleted.remove(i);
        List<String> repeated = new ArrayList<>(honest);
        repeated.add(i, honest.get(i));
        List<List<String>> forgeries = new ArrayList<>(List.of(deleted, repeated));
        if (i > 0 && !honest.get(i).equals(honest.get(i - 1))) {
          List<String> moved = new ArrayList<>(honest);
          Collections.swap(moved, i, i - 1);
          forgeries.add(moved);
        }
        for (List<String> forgery : forgeries) {
          write(file, String.join("\n", forgery) + "\n");
          mend(path, manifest);
          isFound(file + " with line " + i + " deleted, repeated or moved");
        }
      }
      write(file, String.join("\n", honest) + "\n");
      Files.write(bundle.resolve(BundleFile.MANIFEST), manifest);
    }
    assertThat(verify().isTrue()).as("the bundle put back as it was").isTrue();
    System.out.println("tampering: " + tries + " lines deleted, repeated or moved");
  }

  @Test
  void a_file_that_was_cut_off_is_found() throws IOException {
    byte[] manifest = Files.readAllBytes(bundle.resolve(BundleFile.MANIFEST));
    for (Path file : files()) {
      byte[] honest = Files.readAllBytes(file);
      for (int length : List.of(0, 1, honest.length / 2, honest.length - 1)) {
        Files.write(file, Arrays.copyOf(honest, length));
        isFound(name(file) + " cut off at " + length);
        if (!name(file).equals(BundleFile.MANIFEST)) {
          mend(file, manifest);
          isFound(name(file) + " cut off at " + length + ", manifest mended");
        }
        Files.write(bundle.resolve(BundleFile.MANIFEST), manifest);
      }
      Files.write(file, honest);
    }
  }

  @Test
  void a_file_that_is_missing_or_too_many_is_found() throws IOException {
    for (Path file : files()) {
      byte[] honest = Files.readAllBytes(file);
      Files.delete(file);
      isFound(name(file) + " missing");
      Files.write(file, honest);
    }
    write("notes.txt", "one more");
    isFound("a file too many");
    Files.delete(bundle.resolve("notes.txt"));
    Files.createDirectory(bundle.resolve("more"));
    isFound("a directory too many");
  }

  @Test
  void a_file_behind_a_symbolic_link_is_found() throws IOException {
    Path elsewhere = directory.resolve("accounts");
    Files.move(bundle.resolve(BundleFile.ACCOUNTS), elsewhere);
    Files.createSymbolicLink(bundle.resolve(BundleFile.ACCOUNTS), elsewhere);
    isFound("a symbolic link");
  }

  @Test
  void rubbish_is_reported_and_not_thrown() throws IOException {
    byte[] manifest = Files.readAllBytes(bundle.resolve(BundleFile.MANIFEST));
    for (Path file : files()) {
      byte[] honest = Files.readAllBytes(file);
      byte[] noise = new byte[5_000];
      random.nextBytes(noise);
      List<byte[]> rubbish =
          List.of(
              noise,
              "[".repeat(100_000).getBytes(StandardCharsets.UTF_8),
              ("{\"sequence\":" + "9".repeat(400) + "}\n").getBytes(StandardCharsets.UTF_8),
              "x".repeat(2 << 20).getBytes(StandardCharsets.UTF_8));
      for (byte[] bytes : rubbish) {
        Files.write(file, bytes);
        isFound(name(file) + " full of rubbish");
        if (!name(file).equals(BundleFile.MANIFEST)) {
          mend(file, manifest);
          isFound(name(file) + " full of rubbish, manifest mended");
        }
        Files.write(bundle.resolve(BundleFile.MANIFEST), manifest);
      }
      Files.write(file, honest);
    }
  }

  @Test
  void a_forger_with_a_key_of_his_own_is_found_by_the_key_that_the_auditor_holds()
      throws IOException {
    CheckpointSigner forger = CheckpointSigner.ofSeed(TestLog.SIGNER.origin(), TestLog.seed(66));
    TestLog forged = SmallProvince.log(forger);
    Path target = directory.resolve("forged");
    ExportBundle.to(target, BundleScope.WHOLE_LEDGER, forged::forEach, forged.checkpoints());
    Report unsigned =
        VerifyBundle.of(new Request(target, Optional.empty(), Map.of()), Story::carried);
    assertThat(unsigned.isTrue()).isTrue();
    assertThat(unsigned.signerVerified()).isFalse();
    Report report =
        VerifyBundle.of(
            new Request(target, Optional.of(TestLog.SIGNER.verifierKey()), Map.of()),
            Story::carried);
    assertThat(report.failure().orElseThrow().file()).isEqualTo(BundleFile.PUBLIC_KEY);
  }
}
