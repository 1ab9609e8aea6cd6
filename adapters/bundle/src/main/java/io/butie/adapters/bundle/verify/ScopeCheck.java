package io.butie.adapters.bundle.verify;

import static io.butie.adapters.bundle.verify.UntrueException.unless;

import io.butie.adapters.bundle.BundleScope;
import io.butie.domain.reference.Region;

/** A bundle shows in full what it says that it is of, and nothing else. */
final class ScopeCheck implements RecordCheck {

  private final BundleScope scope;
  private long passed;

  ScopeCheck(BundleScope scope) {
    this.scope = scope;
  }

  @Override
  public void see(ShownRecord shown) {
    Region region = shown.record().region();
    unless(
        scope.showsInFull(region), () -> "a record of region " + region + " in another's bundle");
  }

  @Override
  public void pass(long sequence) {
    unless(scope.region().isPresent(), "a leaf hash alone in a bundle of the whole ledger");
    passed++;
  }

  @Override
  public void report(Checked checked) {
    scope.region().ifPresent(region -> report(region, checked));
  }

  private void report(Region region, Checked checked) {
    checked.count("records of other regions, by their leaf hash", passed);
    checked.not("what is in those " + passed + " records of other regions");
    checked.not("that no person has an award in another region as well (R37–R39)");
    checked.not(
        "that the last record of region "
            + region
            + " is not among those: its sequence shows gaps, not its end");
  }
}
