package io.butie.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** openapi.yaml, read by a linter that is not ours. Needs npm (Debian package) and its registry. */
class OpenApiLintTest {

  private static final Path DOCS = Path.of("..", "docs").toAbsolutePath().normalize();

  @TempDir Path directory;

  /** What it says is in the message, where it finds anything. */
  @Test
  void theDescriptionIsWithoutErrorAndWithoutWarning() throws Exception {
    Path said = directory.resolve("said.txt");
    ProcessBuilder lint =
        new ProcessBuilder(
                "npm",
                "exec",
                "--yes",
                "--package=@redocly/cli@2.77.0",
                "--",
                "redocly",
                "lint",
                "--config=" + DOCS.resolve("redocly.yaml"),
                "--format=json",
                DOCS.resolve("openapi.yaml").toString())
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    lint.environment().put("REDOCLY_TELEMETRY", "off");
    lint.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");

    int code = run(lint);

    assertThat(code).as(Files.readString(said)).isZero();
    assertThat(Files.readString(said)).containsPattern("\"warnings\": *0");
  }

  private static int run(ProcessBuilder lint) throws InterruptedException {
    try {
      return lint.start().waitFor();
    } catch (IOException missing) {
      assertThat(Boolean.getBoolean("butie.all"))
          .as("npm is not installed, and -Dbutie.all wants it")
          .isFalse();
      System.out.println("skipped 1: npm is not installed");
      return abort("npm is not installed");
    }
  }
}
