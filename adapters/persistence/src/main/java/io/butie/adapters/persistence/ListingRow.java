package io.butie.adapters.persistence;

import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.Region;
import io.butie.domain.training.Listing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "institution_listing")
class ListingRow {

  @Id
  @Column(name = "listing_id")
  long id;

  @Column String institution;

  @Column String region;

  @Enumerated(EnumType.STRING)
  @Column(name = "claim_kind")
  ClaimKind kind;

  @Column(name = "published_on")
  LocalDate publishedOn;

  @Column(name = "withdrawn_on")
  @Nullable LocalDate withdrawnOn;

  static ListingRow of(long id, Listing listing) {
    ListingRow row = new ListingRow();
    row.id = id;
    row.institution = listing.institution();
    row.region = listing.region().code();
    row.kind = listing.kind();
    row.publishedOn = listing.publishedOn();
    row.withdrawnOn = listing.withdrawnOn().orElse(null);
    return row;
  }

  Listing toListing() {
    return new Listing(
        institution, new Region(region), kind, publishedOn, Optional.ofNullable(withdrawnOn));
  }
}
