package io.butie.adapters.rest.register;

import io.butie.domain.training.Listing;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An institution or evaluation body on a published list, as it is shown (R17, R23).
 *
 * @param withdrawnOn the first day on which it is no longer listed; absent while it is
 */
public record ListingView(
    String institution,
    String region,
    String kind,
    LocalDate publishedOn,
    Optional<LocalDate> withdrawnOn) {

  static ListingView of(Listing listing) {
    return new ListingView(
        listing.institution(),
        listing.region().code(),
        listing.kind().name(),
        listing.publishedOn(),
        listing.withdrawnOn());
  }
}
