package io.butie.adapters.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.bundle.verify.Failure;
import io.butie.adapters.bundle.verify.Request;
import io.butie.adapters.bundle.verify.VerifyBundle;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a directory holds, the answer is a report of what is wrong, soon and in little memory.
 */
@Timeout(60)
class HostileBundleTest {

  private static final long ENORMOUS = 5L << 30; // sparse: takes no room on the disk

  private static final List<String> FILES =
      List.of(
          BundleFile.MANIFEST,
          BundleFile.RECORDS,
          BundleFile.ACCOUNTS,
          BundleFile.CHECKPOINT,
          BundleFile.PUBLIC_KEY,
          BundleFile.JOURNAL,
          BundleFile.README);

  @TempDir Path directory;
  private Path bundle;

  @BeforeEach
  void exported() throws IOException {
    bundle = directory.resolve("bundle");
    TestLog log = SmallProvince.log(TestLog.SIGNER);
    ExportBundle.to(bundle, BundleScope.WHOLE_LEDGER, log::forEach, log.checkpoints());
  }

  private Failure found() throws IOException {
    Failure failure =
        VerifyBundle.of(new Request(bundle, Optional.empty(), Map.of()), Story::carried)
            .failure()
            .orElseThrow();
    assertThat(failure.what()).isNotBlank().doesNotContain("Exception");
    return failure;
  }

  @Test
  void a_file_of_five_gigabytes() throws IOException {
    for (String name : FILES) {
      Path file = bundle.resolve(name);
      byte[] honest = Files.readAllBytes(file);
      for (boolean startsWell : List.of(true, false)) {
        Files.write(file, startsWell ? honest : new byte[0]);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
          sparse.setLength(ENORMOUS);
        }
        assertThat(found().file()).isEqualTo(name);
      }
      Files.write(file, honest);
    }
  }

  @Test
  void a_line_of_two_gigabytes_after_all_records() throws IOException {
    Path records = bundle.resolve(BundleFile.RECORDS);
    long size = Files.size(records);
    try (RandomAccessFile sparse = new RandomAccessFile(records.toFile(), "rw")) {
      sparse.setLength(size + (2L << 30));
      sparse.seek(size + (2L << 30) - 1);
      sparse.write('\n');
    }
    assertThat(found().toString()).startsWith(BundleFile.RECORDS).contains("a line of more than");
  }

  @Test
  void a_manifest_of_a_million_files() throws IOException {
    String honest = Files.readString(bundle.resolve(BundleFile.MANIFEST));
    int first = honest.indexOf("    \"README.txt\"");
    try (BufferedWriter out = Files.newBufferedWriter(bundle.resolve(BundleFile.MANIFEST))) {
      out.write(honest.substring(0, first));
      for (int i = 0; i < 1_000_000; i++) {
        out.write("    \"%07d\": \"%s\",\n".formatted(i, "0".repeat(64)));
      }
      out.write(honest.substring(first));
    }
    assertThat(found().toString()).startsWith(BundleFile.MANIFEST).contains("has more than");
  }

  @Test
  void a_directory_or_a_link_in_the_place_of_a_file() throws IOException {
    for (String name : FILES) {
      Path file = bundle.resolve(name);
      Path honest = Files.move(file, directory.resolve("honest-" + name));
      Files.createDirectory(file);
      assertThat(found().file()).isEqualTo(name);
      Files.delete(file);
      for (Path target : List.of(honest, Path.of("/dev/zero"), directory, file)) {
        Files.createSymbolicLink(file, target);
        assertThat(found().file()).isEqualTo(name);
        Files.delete(file);
      }
      Files.move(honest, file);
    }
  }

  @Test
  void checkpoints_behind_a_link_to_the_bundle_itself() throws IOException {
    Files.move(bundle.resolve(BundleFile.CHECKPOINTS), directory.resolve("elsewhere"));
    Files.createSymbolicLink(bundle.resolve(BundleFile.CHECKPOINTS), bundle);
    found();
  }

  @Test
  void a_manifest_that_leads_out_of_the_bundle() throws IOException {
    Path manifest = bundle.resolve(BundleFile.MANIFEST);
    String honest = Files.readString(manifest);
    for (String name : List.of("../../etc/passwd", "/etc/passwd", "a\\u0000b", "checkpoints/..")) {
      String line = "    \"" + name + "\": \"" + "0".repeat(64) + "\",\n";
      int first = honest.indexOf("    \"README.txt\"");
      Files.writeString(manifest, honest.substring(0, first) + line + honest.substring(first));
      found();
    }
  }
}
