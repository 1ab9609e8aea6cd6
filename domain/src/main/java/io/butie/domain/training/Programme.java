package io.butie.domain.training;

import io.butie.domain.policy.Standard;
import io.butie.domain.reference.ClaimKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of the local catalogue of standards (R47, R56).
 *
 * @param level 5 初级 to 1 高级技师; 0 none
 * @param from the first day on which it holds
 * @param to the first day on which it no longer holds; empty while it holds
 */
public record Programme(
    ClaimKind kind,
    String occupation,
    int level,
    Standard standard,
    LocalDate from,
    Optional<LocalDate> to) {

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && to.map(day::isBefore).orElse(true);
  }

  /** Whether some day belongs to both rows. */
  boolean overlaps(Programme other) {
    LocalDate latestFrom = from.isAfter(other.from) ? from : other.from;
    return holdsOn(latestFrom) && other.holdsOn(latestFrom);
  }
}
