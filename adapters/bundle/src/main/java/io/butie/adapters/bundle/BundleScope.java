package io.butie.adapters.bundle;

import io.butie.domain.reference.Region;
import java.util.Optional;

/**
 * Which records a bundle shows in full: all of them, or those of one region with the province's,
 * whose rulebooks and quotas the region's decisions rest on. Of every other record a region bundle
 * shows the leaf hash alone, so that the tree and the checkpoints still cover all.
 *
 * @param region empty for the whole ledger
 */
public record BundleScope(Optional<Region> region) {

  public static final BundleScope WHOLE_LEDGER = new BundleScope(Optional.empty());

  public static BundleScope of(Region region) {
    return new BundleScope(Optional.of(region));
  }

  /** Whether the records of that region are there in full. */
  public boolean showsInFull(Region other) {
    return region.isEmpty() || region.get().equals(other) || other.equals(Region.PROVINCE);
  }
}
