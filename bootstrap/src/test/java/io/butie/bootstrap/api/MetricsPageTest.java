package io.butie.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.application.figure.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is measured is in docs/operations.md, and what is there is measured. */
class MetricsPageTest {

  @Test
  void everyMetricIsInTheTable() throws IOException {
    List<String> page =
        Files.readAllLines(Path.of("..", "docs", "operations.md")).stream()
            .filter(line -> line.startsWith("| `butie_"))
            .toList();

    assertThat(page)
        .isEqualTo(
            Arrays.stream(Figure.values())
                .map(
                    figure ->
                        "| `"
                            + figure.openMetricsName()
                            + "` | "
                            + figure.type().name().toLowerCase(Locale.ROOT)
                            + " | "
                            + figure.help()
                            + " |")
                .toList());
  }
}
