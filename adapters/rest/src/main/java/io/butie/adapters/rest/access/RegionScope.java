package io.butie.adapters.rest.access;

import io.butie.adapters.rest.problem.ProblemException;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.reference.Region;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;

/** Which regions an answer may be about: the user's own, or all for a user of the province. */
public final class RegionScope {

  private final SignedInUser user;

  private RegionScope(SignedInUser user) {
    this.user = user;
  }

  /**
   * The scope of the caller.
   *
   * @throws IllegalStateException where the request did not pass the filter
   */
  public static RegionScope of(SecurityContext security) {
    return new RegionScope(SignedIn.user(security));
  }

  /** Whether the region's things may be shown. */
  public boolean covers(Region region) {
    return user.covers(region);
  }

  /**
   * The region to which the answer is to be narrowed: the one asked for, else the user's own; empty
   * where it is to be about all.
   *
   * @throws ProblemException 403 where another region than the user's own is asked for
   */
  public Optional<Region> narrowedTo(Optional<Region> asked) {
    if (asked.isPresent() && !covers(asked.get())) {
      throw ProblemException.notAllowed(
          user.id() + " acts for " + user.region() + ", not for " + asked.get());
    }
    return asked.or(() -> Optional.of(user.region()).filter(own -> !own.equals(Region.PROVINCE)));
  }
}
