package io.butie.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The arrows of docs/ledger-format.md are the diagram's. */
class ArrowsPageTest {

  private static final Pattern ROW = Pattern.compile("\\| `[A-Z_]+` \\| [A-Z_]+ \\| [A-Z_]+ \\|");

  @Test
  void everyArrowIsOnThePage() throws IOException {
    Path page = Path.of("..", "docs", "ledger-format.md");
    List<String> rows =
        Files.readAllLines(page, StandardCharsets.UTF_8).stream()
            .filter(line -> ROW.matcher(line).matches())
            .toList();

    assertThat(rows)
        .isEqualTo(
            Arrays.stream(Arrow.values())
                .map(arrow -> "| `" + arrow + "` | " + arrow.from() + " | " + arrow.to() + " |")
                .toList());
  }
}
