package io.butie.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.bootstrap.ButieProcess;
import io.butie.domain.access.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the server exports, held against what the command line makes of the bundle. */
@ExtendWith(WithServedYear.class)
class ExportsIT {

  private static final String ACCOUNT = "130100/2023/EMPLOYMENT_SUBSIDY/IN_TRANSIT";

  private final ServedYear year;
  @TempDir Path directory;

  ExportsIT(ServedYear year) {
    this.year = year;
  }

  private String text(String path) throws Exception {
    HttpResponse<String> answer = year.get(Role.AUDITOR, ServedYear.PROVINCE, path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static String printed(ButieProcess started) throws Exception {
    try (ButieProcess process = started) {
      assertThat(process.exitCode()).as(process.stderr()).isZero();
      return process.stdout();
    }
  }

  @Test
  void aRegionsBundleIsVerifiedWithoutTheServer() throws Exception {
    String user = ServedYear.user(Role.AUDITOR, ServedYear.REGION);
    HttpResponse<byte[]> answer = year.server().fetch(user, "/api/v1/exports/bundle.zip");
    assertThat(answer.statusCode()).isEqualTo(200);
    Path bundle = directory.resolve("bundle");
    unzip(answer.body(), bundle);
    assertThat(printed(year.server().beside("verify " + bundle))).contains("bundle verified");
    assertThat(Files.readString(bundle.resolve("records.jsonl")))
        .contains("\"region\":\"130100\"")
        .doesNotContain("\"region\":\"130200\"");
  }

  private static void unzip(byte[] archive, Path to) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = to.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, zip.readAllBytes());
      }
    }
  }

  @Test
  void aTableIsTheOneThatTheCommandLineMakesOfTheBundle() throws Exception {
    String statement = text("/exports/accounts/" + ACCOUNT + ".csv?from=2023-03-01&to=2023-09-30");
    assertThat(statement)
        .isEqualTo(
            printed(
                year.server()
                    .beside(
                        "audit statement "
                            + year.bundle()
                            + " --account "
                            + ACCOUNT
                            + " --from 2023-03-01 --to 2023-09-30")));
    assertThat(statement.lines().toList())
        .hasSizeGreaterThan(5)
        .last()
        .asString()
        .startsWith("TOTAL " + (statement.lines().count() - 2) + ",");
  }

  @Test
  void aJournalEndsWithItsCountAndSum() throws Exception {
    List<String> journal = text("/exports/transfers.journal?region=130100").lines().toList();
    long transfers = journal.stream().filter(line -> line.matches("\\d{4}-\\d\\d-.*")).count();
    assertThat(transfers).isPositive();
    assertThat(journal.get(journal.size() - 1)).startsWith("; " + transfers + " transfers, ");
  }

  @Test
  void balancesAndRecordsSayHowManyTheyAre() throws Exception {
    List<String> balances = text("/exports/balances.jsonl").lines().toList();
    assertThat(balances)
        .last()
        .isEqualTo("{\"total\":{\"rows\":" + (balances.size() - 1) + ",\"balance_fen\":0}}");
    List<String> records = text("/exports/records.jsonl?kind=DECISION").lines().toList();
    assertThat(records).last().isEqualTo("{\"total\":{\"rows\":" + (records.size() - 1) + "}}");
    assertThat(records.size() - 1).isEqualTo(600);
  }
}
