package io.butie.adapters.rest.access;

import io.butie.adapters.rest.problem.ProblemException;
import io.butie.domain.access.Scope;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.Region;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;

/**
 * What an answer may be about: the user's own region, or all for a user of the province; and for an
 * institution's user, that institution's own things only.
 */
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

  /** Whether the region's things may be shown, where they belong to no institution. */
  public boolean covers(Region region) {
    return user.scope().covers(region);
  }

  /** Whether a thing of that institution in the region may be shown. */
  public boolean covers(Region region, String institution) {
    return user.scope().covers(region, institution);
  }

  /**
   * The region to which the answer is to be narrowed: the one asked for, else the user's own; empty
   * where it is to be about all.
   *
   * @throws ProblemException 403 where another region than the user's own is asked for, or the user
   *     is an institution's
   */
  public Optional<Region> narrowedTo(Optional<Region> asked) {
    if (!covers(asked.orElse(user.scope().region()))) {
      throw outside(asked);
    }
    return asked.or(user.scope()::onlyRegion);
  }

  /**
   * The same for things that belong to institutions.
   *
   * @throws ProblemException 403 where another region than the user's own is asked for
   */
  public Scope narrowedWithOwn(Optional<Region> asked) {
    return user.scope().in(asked.orElse(user.scope().region())).orElseThrow(() -> outside(asked));
  }

  private ProblemException outside(Optional<Region> asked) {
    return ProblemException.notAllowed(
        new Words(
            user.id()
                + " acts for "
                + user.scope()
                + asked.map(region -> ", not for " + region).orElse(" only"),
            "用户 "
                + user.id()
                + " 只能查看"
                + user.scope().words().zh()
                + " 的数据"
                + asked.map(region -> "，不能查看地区 " + region + " 的数据").orElse("")));
  }
}
