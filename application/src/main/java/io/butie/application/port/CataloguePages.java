package io.butie.application.port;

import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.Region;
import io.butie.domain.training.Listing;
import io.butie.domain.training.Programme;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The published lists and the catalogue of standards to be shown, a part at a time, after the
 * number of the last row. A row keeps its number for ever.
 */
public interface CataloguePages {

  /** Rows of the catalogue in order of number. */
  List<Numbered<Programme>> programmes(ProgrammeFilter filter, Optional<Long> after, int limit);

  /** Rows of the lists in order of number. */
  List<Numbered<Listing>> listings(ListingFilter filter, Optional<Long> after, int limit);

  /**
   * Which rows of the catalogue: those that are all that is named.
   *
   * @param on a day on which they hold
   */
  record ProgrammeFilter(
      Optional<ClaimKind> kind, Optional<String> occupation, Optional<LocalDate> on) {}

  /**
   * Which rows of the lists: those that are all that is named.
   *
   * @param on a day on which they hold
   */
  record ListingFilter(Optional<Region> region, Optional<ClaimKind> kind, Optional<LocalDate> on) {}

  /** A row and its number. */
  record Numbered<T>(long number, T row) {}
}
