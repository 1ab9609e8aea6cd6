package io.butie.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page and the scenario tell one story: every section is a step of the test. */
class HowAClaimIsPaidPageTest {

  private static final Path PAGE = Path.of("..", "docs", "HOW_A_CLAIM_IS_PAID.md");
  private static final String NOT_BUILT = "## What is not built yet";

  @Test
  void everySectionIsAStepOfTheScenario() throws IOException {
    List<String> sections =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("## "))
            .takeWhile(line -> !line.equals(NOT_BUILT))
            .map(line -> methodName(line.substring("## ".length())))
            .toList();

    assertThat(sections).hasSize(10);
    assertThat(Arrays.stream(ClaimIsPaidScenarioTest.class.getDeclaredMethods()))
        .extracting(Method::getName)
        .containsAll(sections);
  }

  /** "The class is opened" as theClassIsOpened. */
  private static String methodName(String title) {
    String joined =
        Arrays.stream(title.split(" "))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    return joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
  }
}
