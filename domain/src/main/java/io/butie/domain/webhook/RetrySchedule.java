package io.butie.domain.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a delivery that failed is tried again: ten tries in more than three days. */
public final class RetrySchedule {

  /** How many values a draw has. */
  public static final int DRAWS = 256;

  /** The example of Standard Webhooks 1.0.0. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private RetrySchedule() {}

  /**
   * How long to wait after so many tries; empty where there is no other.
   *
   * @param draw 0 to 255, at random: up to a quarter longer, so that receivers that failed together
   *     are not all tried together
   */
  public static Optional<Duration> pauseAfter(int attempts, int draw) {
    if (draw < 0 || draw >= DRAWS) {
      throw new IllegalArgumentException("no draw of " + DRAWS + ": " + draw);
    }
    return attempts > PAUSES.size()
        ? Optional.empty()
        : Optional.of(PAUSES.get(attempts - 1))
            .map(pause -> pause.plus(pause.multipliedBy(draw).dividedBy(4L * DRAWS)));
  }
}
