package io.butie.adapters.bundle;

import io.butie.domain.reference.Region;
import java.util.Optional;

/**
 * Which records a bundle shows in full: all of them, or those of one region with the province's,
 * whose rulebooks and quotas the region's decisions rest on. Of every other record a region bundle
 * shows the leaf hash alone, so that the tree and the checkpoints still cover all.
 *
 * @param region empty for the whole ledger
 * @param tiles whether the log is there as C2SP tlog-tiles too
 */
public record BundleScope(Optional<Region> region, boolean tiles) {

  public static final BundleScope WHOLE_LEDGER = new BundleScope(Optional.empty(), false);

  /** tlog-tiles serve every entry in full, and a region's auditor is not to see the others'. */
  public BundleScope {
    if (region.isPresent() && tiles) {
      throw new IllegalArgumentException(
          "tlog-tiles show every record in full, those of other regions too");
    }
  }

  public static BundleScope of(Region region) {
    return new BundleScope(Optional.of(region), false);
  }

  public static BundleScope wholeLedgerWithTiles() {
    return new BundleScope(Optional.empty(), true);
  }

  /** Whether the records of that region are there in full. */
  public boolean showsInFull(Region other) {
    return region.isEmpty() || region.get().equals(other) || other.equals(Region.PROVINCE);
  }
}
