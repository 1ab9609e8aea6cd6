package io.butie.adapters.cli.audit;

import io.butie.application.audit.AsKnown;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The two times of a question: what the money counts for, and what was known. */
final class Times {

  @Option(
      names = "--known-on",
      paramLabel = "DATE",
      description = "leave out what was booked after this day (Beijing time)")
  private Optional<LocalDate> knownOn = Optional.empty();

  AsKnown within(Optional<LocalDate> from, Optional<LocalDate> to) {
    return AsKnown.of(from, to, knownOn);
  }
}
