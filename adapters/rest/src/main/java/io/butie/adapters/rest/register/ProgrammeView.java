package io.butie.adapters.rest.register;

import io.butie.domain.training.Programme;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of the catalogue of standards as it is shown (R47, R56).
 *
 * @param level 5 初级 to 1 高级技师; 0 none
 * @param standardFen at the full rate
 * @param to the first day on which it no longer holds; absent while it holds
 */
public record ProgrammeView(
    String kind,
    String occupation,
    int level,
    long standardFen,
    boolean newOccupation,
    LocalDate from,
    Optional<LocalDate> to) {

  static ProgrammeView of(Programme programme) {
    return new ProgrammeView(
        programme.kind().name(),
        programme.occupation(),
        programme.level(),
        programme.standard().amount().fen(),
        programme.standard().newOccupation(),
        programme.from(),
        programme.to());
  }
}
