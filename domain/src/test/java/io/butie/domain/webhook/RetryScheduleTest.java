package io.butie.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {

  @ParameterizedTest
  @CsvSource({
    "1, PT5S",
    "2, PT5M",
    "3, PT30M",
    "4, PT2H",
    "5, PT5H",
    "6, PT10H",
    "7, PT14H",
    "8, PT20H",
    "9, PT24H"
  })
  void pausesAreThoseOfTheStandardsExample(int attempts, Duration pause) {
    assertThat(RetrySchedule.pauseAfter(attempts, 0)).contains(pause);
  }

  @Test
  void afterTheTenthTryThereIsNoOther() {
    assertThat(RetrySchedule.pauseAfter(10, 0)).isEmpty();
  }

  @Test
  void triesGoOnForMoreThanThreeDays() {
    Duration all =
        IntStream.rangeClosed(1, 9)
            .mapToObj(attempts -> RetrySchedule.pauseAfter(attempts, 0).orElseThrow())
            .reduce(Duration.ZERO, Duration::plus);

    assertThat(all).isEqualTo(Duration.parse("PT75H35M5S"));
  }

  @Test
  void aDrawMakesAPauseUpToAQuarterLonger() {
    assertThat(RetrySchedule.pauseAfter(4, 128)).contains(Duration.parse("PT2H15M"));
    assertThat(RetrySchedule.pauseAfter(4, 255).orElseThrow())
        .isBetween(Duration.parse("PT2H29M"), Duration.parse("PT2H30M"));
  }

  @Test
  void aDrawIsOneOf256() {
    assertThatThrownBy(() -> RetrySchedule.pauseAfter(1, 256))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RetrySchedule.pauseAfter(1, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
