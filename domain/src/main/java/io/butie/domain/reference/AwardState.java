package io.butie.domain.reference;

/** Where an award on record stands. A returned payment that is paid again is still one award. */
public enum AwardState {
  AWARDED,
  PAID,
  RETURNED,
  /** Fully recovered, and its slot freed by a recorded decision. */
  RECOVERED
}
