package io.butie.domain.training;

import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The published lists of all regions. Earlier lists stay: a class started before may be legal. */
public final class InstitutionList {

  private final Map<Key, List<Listing>> listings = new HashMap<>();

  /** An empty list. */
  public InstitutionList() {}

  public void add(Listing listing) {
    listings
        .computeIfAbsent(
            new Key(listing.institution(), listing.region(), listing.kind()),
            key -> new ArrayList<>())
        .add(listing);
  }

  /** Whether the institution is on the region's list of that kind on the day. */
  public boolean isPublished(String institution, Region region, ClaimKind kind, LocalDate day) {
    for (Listing row : listings.getOrDefault(new Key(institution, region, kind), List.of())) {
      if (row.holdsOn(day)) {
        return true;
      }
    }
    return false;
  }

  private record Key(String institution, Region region, ClaimKind kind) {}
}
