package io.butie.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.domain.access.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The signing key is changed by command, and an auditor verifies with the one that they have. */
class RotateKeyIT {

  private static final Pattern OLD_KEY = Pattern.compile("signed over from (\\S+)");

  @TempDir private Path directory;

  private record Said(String stdout, String stderr) {}

  private Said run(int expected, String command) throws Exception {
    try (ButieProcess process =
        ButieProcess.start(
            Map.of("BUTIE_DATA", directory.resolve("data").toString()),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-jar",
            System.getProperty("butie.jar"),
            command)) {
      assertThat(process.exitCode()).as(process.stderr()).isEqualTo(expected);
      return new Said(process.stdout(), process.stderr());
    }
  }

  private Path file(String name, String text) throws Exception {
    return Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
  }

  private void makeTheInstallation() throws Exception {
    try (ServingProcess server = ServingProcess.start(directory.resolve("data"))) {
      server.process().terminate();
      server.process().exitCode();
    }
  }

  private void makeAccounts() throws Exception {
    try (UserRows users = UserRows.in(directory.resolve("data"))) {
      users.add("maker", Role.FINANCE_MAKER, "130000");
      users.add("checker", Role.FINANCE_CHECKER, "130000");
    }
    file("maker", "maker\n");
    file("checker", "checker\n");
  }

  @Test
  void theOldKeyVerifiesWhatTheNewOneSigned() throws Exception {
    makeTheInstallation();
    makeAccounts();

    Said rotated =
        run(
            0,
            "rotate-key --as maker --password-file "
                + directory.resolve("maker")
                + " --with checker --with-password-file "
                + directory.resolve("checker")
                + " --reason expired");
    Path bundle = directory.resolve("bundle");
    run(0, "export --out " + bundle);

    Matcher old = OLD_KEY.matcher(rotated.stderr());
    assertThat(old.find()).isTrue();
    assertThat(old.group(1)).isNotEqualTo(rotated.stdout().strip());
    assertThat(bundle.resolve("public-key.txt")).hasContent(rotated.stdout());
    for (String held : new String[] {old.group(1), rotated.stdout()}) {
      run(0, "verify " + bundle + " --key " + file("held", held));
    }
    String stranger = "butie/130000+273aa46f+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4";
    run(3, "verify " + bundle + " --key " + file("stranger", stranger));
  }
}
