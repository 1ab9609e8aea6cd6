package io.butie.domain.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.domain.claim.ClaimTransitions;
import io.butie.domain.policy.TransitionTable;
import io.butie.domain.training.ClassTransitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The transition tables of docs/ARCHITECTURE.md are those of the code. */
class TransitionsPageTest {

  private static final String HEADER = "| from | event | to |";

  static Stream<Arguments> tables() {
    return Stream.of(
        Arguments.of("ClassTransitions.TRAINING_CLASS", ClassTransitions.TRAINING_CLASS),
        Arguments.of("ClaimTransitions.LINE", ClaimTransitions.LINE),
        Arguments.of("PaymentTransitions.RUN", PaymentTransitions.RUN),
        Arguments.of("PaymentTransitions.INSTRUCTION", PaymentTransitions.INSTRUCTION));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void thePageHasEveryRow(String name, TransitionTable<?, ?> table) throws IOException {
    List<String> page = Files.readAllLines(Path.of("..", "docs", "ARCHITECTURE.md"));

    assertThat(
            page.stream()
                .dropWhile(line -> !line.equals("### `" + name + "`"))
                .dropWhile(line -> !line.equals(HEADER))
                .skip(2)
                .takeWhile(line -> line.startsWith("|")))
        .containsExactlyElementsOf(
            table.rows().stream()
                .map(row -> "| " + row.from() + " | " + row.event() + " | " + row.to() + " |")
                .toList());
  }
}
