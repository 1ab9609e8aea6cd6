package io.butie.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One entrance: no code outside the ledger's adapter names a table of the ledger, to read it or to
 * write it. Looked for in the sources, for SQL is text and no compiler sees it.
 */
class LedgerSqlTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path LEDGER = ROOT.resolve("adapters/ledger");
  private static final Pattern TABLE =
      Pattern.compile(
          "\\bledger_(head|region|account|closed_fund|block|transfer|record)\\b",
          Pattern.CASE_INSENSITIVE);

  @Test
  void onlyTheLedgersAdapterNamesItsTables() throws IOException {
    List<Path> sources = mainSources();

    assertThat(sources.stream().filter(file -> file.startsWith(LEDGER)))
        .as("sources of the ledger's adapter")
        .isNotEmpty();
    assertThat(sources.stream().filter(file -> !file.startsWith(LEDGER)).filter(this::namesATable))
        .isEmpty();
  }

  private boolean namesATable(Path file) {
    try {
      return TABLE.matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new AssertionError(file.toString(), e);
    }
  }

  private static List<Path> mainSources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().contains("/src/main/java/"))
          .filter(file -> file.toString().endsWith(".java"))
          .toList();
    }
  }
}
