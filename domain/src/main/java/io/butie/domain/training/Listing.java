package io.butie.domain.training;

import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An institution or evaluation body on a region's published list (R17, R23).
 *
 * @param institution its credit code or list number, as the list writes it
 * @param kind TRAINING for an institution, APPRAISAL for an evaluation body
 * @param withdrawnOn the first day on which it is no longer listed; empty while it is
 */
public record Listing(
    String institution,
    Region region,
    ClaimKind kind,
    LocalDate publishedOn,
    Optional<LocalDate> withdrawnOn) {

  public boolean holdsOn(LocalDate day) {
    return !publishedOn.isAfter(day) && withdrawnOn.map(day::isBefore).orElse(true);
  }
}
