package io.butie.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.bootstrap.ButieProcess;
import io.butie.domain.access.Role;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** docs/integration.md, done as it says: generate a client, compile it, run the example. */
@ExtendWith(WithServedYear.class)
class GeneratedClientIT {

  private static final Path DOCS = Path.of("..", "docs");
  private static final Path PARTS = Path.of(System.getProperty("butie.client.parts"));

  private final ServedYear year;
  @TempDir Path directory;

  GeneratedClientIT(ServedYear year) {
    this.year = year;
  }

  @Test
  void aClientThatIsGeneratedFromTheDescriptionCompilesAndWorks() throws Exception {
    Path sources = directory.resolve("client");
    Path classes = directory.resolve("classes");
    generate(sources);
    compile(sources, classes);

    String user = ServedYear.user(Role.FINANCE_MAKER, ServedYear.REGION);
    try (ButieProcess example =
        ButieProcess.start(
            Map.of("BUTIE_PASSWORD", user),
            "-cp",
            classes + File.pathSeparator + PARTS.resolve("lib/*"),
            "FirstAfternoon",
            year.server().address() + "/api/v1",
            user,
            ServedYear.REGION,
            "2024-06-28")) {
      assertThat(example.exitCode()).as(example.stderr()).isZero();
      assertThat(example.stdout())
          .matches("(?s)([1-9]\\d*) lines, ([1-9]\\d*) fen paid, the balance is \\2\\R.*")
          .contains("no run: 404 NOT_FOUND: ");
    }
  }

  private static void generate(Path sources) throws IOException, InterruptedException {
    try (ButieProcess generator =
        ButieProcess.start(
            "-XX:TieredStopAtLevel=1",
            "-jar",
            filesBelow(PARTS.resolve("generator"), ".jar").findFirst().orElseThrow(),
            "generate",
            "-i",
            DOCS.resolve("openapi.yaml").toString(),
            "-c",
            DOCS.resolve("integration/java-client.yaml").toString(),
            "-o",
            sources.toString())) {
      assertThat(generator.exitCode()).as(generator.stderr()).isZero();
    }
  }

  private static void compile(Path sources, Path classes) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-nowarn", "-d", classes.toString(), "-cp"));
    arguments.add(
        filesBelow(PARTS.resolve("lib"), ".jar").collect(Collectors.joining(File.pathSeparator)));
    filesBelow(sources, ".java").forEach(arguments::add);
    arguments.add(DOCS.resolve("integration/FirstAfternoon.java").toString());
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    int code =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(writer, writer, arguments.toArray(String[]::new));
    assertThat(code).as(said.toString()).isZero();
  }

  private static Stream<String> filesBelow(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).filter(name -> name.endsWith(suffix)).toList().stream();
    }
  }
}
