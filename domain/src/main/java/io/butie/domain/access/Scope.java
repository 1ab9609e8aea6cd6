package io.butie.domain.access;

import io.butie.domain.policy.Words;
import io.butie.domain.reference.InstitutionId;
import io.butie.domain.reference.Region;
import java.util.Optional;

/**
 * Whose things a user acts for, and sees: those of one region or, for the province, of all; and of
 * these everything, or those of one institution only. Default deny: what belongs to no institution
 * is outside the scope of every institution.
 *
 * @param region the only region; the province stands for all
 * @param institution the only institution or evaluation body; empty where there is no such limit
 */
public record Scope(Region region, Optional<InstitutionId> institution) {

  /** Everything of the region, or of all for the province. */
  public static Scope of(Region region) {
    return new Scope(region, Optional.empty());
  }

  /** What that institution has in the region, or in all for the province. */
  public static Scope of(InstitutionId institution, Region region) {
    return new Scope(region, Optional.of(institution));
  }

  /** Whether a region's thing that belongs to no institution is within. */
  public boolean covers(Region where) {
    return institution.isEmpty() && reaches(where);
  }

  /**
   * Whether an institution's thing is within.
   *
   * @param whose the credit code or list number of the institution that it belongs to
   */
  public boolean covers(Region where, String whose) {
    return reaches(where) && institution.map(own -> own.value().equals(whose)).orElse(true);
  }

  /** What of this scope is in the region; empty where the region is outside of it. */
  public Optional<Scope> in(Region narrower) {
    return reaches(narrower) ? Optional.of(new Scope(narrower, institution)) : Optional.empty();
  }

  /** The only region; empty where it is all of them. */
  public Optional<Region> onlyRegion() {
    return Optional.of(region).filter(own -> !own.equals(Region.PROVINCE));
  }

  private boolean reaches(Region where) {
    return region.equals(Region.PROVINCE) || region.equals(where);
  }

  /** What it covers, for a person. */
  public Words words() {
    return institution
        .map(own -> new Words(own + " in " + region, "地区 " + region + " 的机构 " + own))
        .orElseGet(() -> new Words(region.code(), "地区 " + region));
  }

  @Override
  public String toString() {
    return words().en();
  }
}
