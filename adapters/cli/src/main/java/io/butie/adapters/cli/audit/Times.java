package io.butie.adapters.cli.audit;

import io.butie.application.audit.AsKnown;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The two times of a question: what the money counts for, and what was known. */
final class Times {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @Option(
      names = "--known-on",
      paramLabel = "DATE",
      description = "leave out what was booked after this day (Beijing time)")
  private Optional<LocalDate> knownOn = Optional.empty();

  AsKnown within(Optional<LocalDate> from, Optional<LocalDate> to) {
    return new AsKnown(
        from.orElse(LocalDate.MIN),
        to.orElse(LocalDate.MAX),
        knownOn.map(day -> day.plusDays(1).atStartOfDay(CHINA).toInstant()).orElse(Instant.MAX));
  }
}
