package io.butie.domain.claim;

import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.Region;
import java.time.LocalDate;

/** Looks the published lists of institutions and evaluation bodies up (R17, R23). */
@FunctionalInterface
public interface PublishedLists {

  boolean isPublished(String institution, Region region, ClaimKind kind, LocalDate day);
}
