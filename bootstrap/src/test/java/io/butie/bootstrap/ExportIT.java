package io.butie.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code export} as an operator runs it: beside a server, and without one. */
class ExportIT {

  @TempDir private static Path directory;

  private static Path data;

  @BeforeAll
  static void payAYear() throws Exception {
    data = directory.resolve("data");
    runs(0, Map.of(), "demo --lines 60 --data " + data);
  }

  /** What it said on stderr. */
  private static String runs(int exitCode, Map<String, String> environment, String command)
      throws Exception {
    Map<String, String> all = new HashMap<>(Map.of("BUTIE_DATA", directory + "/data"));
    all.putAll(environment);
    try (ButieProcess process =
        ButieProcess.start(
            all,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-jar",
            System.getProperty("butie.jar"),
            command)) {
      assertThat(process.exitCode()).as(process.stderr()).isEqualTo(exitCode);
      return process.stderr();
    }
  }

  private static void isTheWholeLedger(Path bundle) throws Exception {
    runs(0, Map.of(), "verify " + bundle);
    assertThat(Files.readAllLines(bundle.resolve("records.jsonl")))
        .isEqualTo(Files.readAllLines(data.resolve("bundle/records.jsonl")));
  }

  @Test
  void fromTheFilesWhereNoServerRuns() throws Exception {
    Path bundle = directory.resolve("at-rest");
    runs(0, Map.of(), "export --out " + bundle);
    isTheWholeLedger(bundle);

    assertThat(runs(6, Map.of(), "export --out " + bundle)).contains("exists");
    assertThat(runs(2, Map.of(), "export --region 139999 --out " + directory.resolve("nowhere")))
        .contains("no record of region 139999");
    assertThat(data.resolve("database/db.lck")).as("Derby's lock").doesNotExist();
  }

  @Test
  void byTheServerThatHoldsThem() throws Exception {
    Path bundle = directory.resolve("served");
    Path address = data.resolve("export-desk");
    try (ServingProcess server = ServingProcess.start(data)) {
      runs(0, Map.of(), "export --out " + bundle);
      isTheWholeLedger(bundle);
      assertThat(runs(6, Map.of(), "export --out " + bundle)).contains("exists");

      Path ofOneRegion = directory.resolve("served-130100");
      runs(0, Map.of(), "export --region 130100 --out " + ofOneRegion);
      runs(0, Map.of(), "verify " + ofOneRegion);
      assertThat(Files.readString(ofOneRegion.resolve("manifest.json")))
          .contains("\"region\": \"130100\"");

      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(address)))
          .isEqualTo("rw-------");
      List<String> lines = Files.readAllLines(address);
      Path other = directory.resolve("other");
      assertThat(ask(lines.get(0), "Bearer guess", "\n" + other)).isEqualTo(401);
      assertThat(ask(lines.get(0), "Bearer " + lines.get(1), "\nrelative")).isEqualTo(400);
      assertThat(other).doesNotExist();

      server.process().terminate();
      server.process().exitCode();
      assertThat(address).as("the address of a server that has stopped").doesNotExist();
    }
  }

  private static int ask(String port, String authorization, String target) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/export"))
            .header("Authorization", authorization)
            .POST(BodyPublishers.ofString(target))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  @Test
  void notWhereTheDirectoryIsHeldByWhoCannotBeAsked() throws Exception {
    Path bundle = directory.resolve("held");
    DataDirectory held = DataDirectory.take(data).orElseThrow();
    try (held) {
      assertThat(runs(6, Map.of(), "export --out " + bundle)).contains("in use");
    }
    assertThat(bundle).doesNotExist();
  }

  @Test
  void notUnderAKeyThatIsNotTheLogs() throws Exception {
    Path bundle = directory.resolve("no-key");
    Path keys = directory.resolve("no-keys");
    assertThat(runs(2, Map.of("BUTIE_KEYS_DIR", keys.toString()), "export --out " + bundle))
        .contains("no signing key");
    assertThat(keys).as("a key that nobody asked for").doesNotExist();
    assertThat(bundle).doesNotExist();
  }

  @Test
  void notWhereThereIsNothing() throws Exception {
    Path nothing = directory.resolve("nothing");
    String said =
        runs(2, Map.of("BUTIE_DATA", nothing.toString()), "export --out " + directory + "/none");
    assertThat(said).contains("no data directory");
    assertThat(nothing).doesNotExist();
  }
}
