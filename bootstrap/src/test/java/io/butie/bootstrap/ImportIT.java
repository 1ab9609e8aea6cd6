package io.butie.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.domain.access.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first day, as a bureau's operators spend it: accounts, then what the earlier system holds.
 */
class ImportIT {

  private static final Pattern PASSWORD =
      Pattern.compile("account admin .* with the password (\\S+) which");
  private static final String HEADER =
      "award_id,kind,person_id,occupation,level,certificate_type,certificate_date,class_id,"
          + "class_starts_on,class_ends_on,state\n";
  private static final String SECRET = "130102199003071234";

  @TempDir private Path directory;

  private record Said(int exitCode, String stdout, String stderr) {}

  private Said run(String command) throws Exception {
    try (ButieProcess process =
        ButieProcess.start(
            Map.of("BUTIE_DATA", directory.resolve("data").toString()),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-jar",
            System.getProperty("butie.jar"),
            command)) {
      return new Said(process.exitCode(), process.stdout(), process.stderr());
    }
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
  }

  private void makeTheInstallation() throws Exception {
    try (ServingProcess server = ServingProcess.start(directory.resolve("data"))) {
      Matcher password = PASSWORD.matcher(server.process().stderr());
      assertThat(password.find()).isTrue();
      file("admin", password.group(1) + "\n");
      server.process().terminate();
      server.process().exitCode();
    }
  }

  private void makeAccount(String user, Role role) throws Exception {
    Said made =
        run(
            "account --as admin --password-file "
                + directory.resolve("admin")
                + " --role "
                + role
                + " --user "
                + user);
    assertThat(made.exitCode()).as(made.stderr()).isZero();
    file(user, made.stdout());
  }

  private void addUser(String user, Role role) throws Exception {
    try (UserRows users = UserRows.in(directory.resolve("data"))) {
      users.add(user, role, "130000");
    }
    file(user, user + "\n");
  }

  private Said importing(Path awards, String user, String more) throws Exception {
    return run(
        "import --awards "
            + awards
            + " --as "
            + user
            + " --password-file "
            + directory.resolve(user)
            + more);
  }

  @Test
  void twoPeopleTakeOverAFile() throws Exception {
    Path awards = file("awards.csv", HEADER + "A1,TRAINING," + SECRET + ",4-1,4,,,,,,PAID\n");
    file("zhang", "no such user yet\n");
    assertThat(importing(awards, "zhang", "").exitCode()).as("before the first serve").isEqualTo(2);
    makeTheInstallation();
    makeAccount("zhang", Role.HR_SUPERVISOR);
    addUser("wang", Role.HR_SUPERVISOR);
    addUser("chen", Role.FINANCE_CHECKER);

    Said prepared = importing(awards, "zhang", "");
    assertThat(prepared.exitCode()).as(prepared.stderr()).isZero();
    String approve = " --approve " + prepared.stdout().strip();

    Said alone = importing(awards, "zhang", approve);
    assertThat(alone.exitCode()).isEqualTo(4);
    assertThat(alone.stderr()).contains("FOUR_EYES");
    DataDirectory held = DataDirectory.take(directory.resolve("data")).orElseThrow();
    try (held) {
      assertThat(importing(awards, "wang", approve).exitCode()).as("in use").isEqualTo(6);
    }
    Said approved = importing(awards, "wang", approve);
    assertThat(approved.exitCode()).as(approved.stderr()).isZero();
    assertThat(approved.stdout()).isEqualTo(prepared.stdout());
    theBooksAreClosedByWhoMay();
  }

  private void theBooksAreClosedByWhoMay() throws Exception {
    String chen = " --as chen --password-file " + directory.resolve("chen");

    Said sealed = run("seal --region 130100 --month 2023-05" + chen);
    assertThat(sealed.exitCode()).as(sealed.stderr()).isZero();
    assertThat(sealed.stdout().strip()).isEqualTo("seal/130100/2023-05");

    Said alone =
        run(
            "close-year --region 130100 --year 2023 --channel SKILL_UPGRADE --carry-over 0"
                + chen
                + " --with chen --with-password-file "
                + directory.resolve("chen"));
    assertThat(alone.exitCode()).isEqualTo(4);
    assertThat(alone.stderr()).contains("NOT_ALLOWED");
  }

  @Test
  void aFileThatIsNotThereOrMalformedIsSaidToBeSoBeforeAnythingIsOpened() throws Exception {
    file("zhang", "password\n");
    Path bad =
        file(
            "bad.csv",
            HEADER
                + ("A1,TRAINING," + SECRET + ",4-1,9,,,,,,PAID\n").repeat(600)
                + "A2,,,,,,,,,,\n");

    assertThat(importing(directory.resolve("none.csv"), "zhang", "").exitCode()).isEqualTo(2);
    Said refused = importing(bad, "zhang", "");

    assertThat(refused.exitCode()).isEqualTo(4);
    assertThat(refused.stderr())
        .contains("refused: 1202 problems; nothing was taken over")
        .contains("bad.csv, row 2, column level: not a level from 0 to 5")
        .contains("bad.csv, row 3, column award_id: repeats row 2")
        .contains("and 202 more")
        .doesNotContain(SECRET);
    assertThat(refused.stderr().lines().filter(line -> line.startsWith("bad.csv"))).hasSize(1_000);
    assertThat(directory.resolve("data")).doesNotExist();
    Path good = file("good.csv", HEADER);
    Said otherHash = importing(good, "zhang", " --approve 00");
    assertThat(otherHash.exitCode()).isEqualTo(4);
    assertThat(run("import --as zhang").exitCode()).as("of no file").isEqualTo(2);
  }
}
