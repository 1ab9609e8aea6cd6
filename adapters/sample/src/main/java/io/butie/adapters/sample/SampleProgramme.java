package io.butie.adapters.sample;

import io.butie.domain.money.Money;
import io.butie.domain.reference.ClaimKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A subsidy standard of the catalogue (R47, R56).
 *
 * @param level 5 to 1, or 0 for none
 * @param to the first day on which it no longer holds; empty while it does
 */
public record SampleProgramme(
    ClaimKind kind,
    String occupation,
    String occupationName,
    int level,
    Money standard,
    boolean newOccupation,
    LocalDate from,
    Optional<LocalDate> to) {

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && to.map(day::isBefore).orElse(true);
  }
}
