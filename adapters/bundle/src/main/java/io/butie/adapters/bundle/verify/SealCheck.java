package io.butie.adapters.bundle.verify;

import static io.butie.adapters.bundle.verify.UntrueException.unless;

import io.butie.adapters.bundle.Balances;
import io.butie.domain.ledger.PeriodSealRecord;
import io.butie.domain.ledger.SealedBalances;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A seal says how many records its region has posted since the seal before and what every account
 * of the region holds; after it nothing counts for a day that it closed (R60).
 */
final class SealCheck implements RecordCheck {

  private static final class Books {
    private long sealed;
    private Optional<PeriodSealRecord> last = Optional.empty();
  }

  private final Balances balances;
  private final Map<Region, Books> regions = new HashMap<>();
  private long seals;
  private long underSeal;

  /** Balances that already have every transfer up to the record that is seen. */
  SealCheck(Balances balances) {
    this.balances = balances;
  }

  @Override
  public void see(ShownRecord shown) {
    if (shown.record() instanceof TransferRecord transfer) {
      isOpen(of(transfer.region()), transfer.effectiveOn());
    } else if (shown.record() instanceof PeriodSealRecord seal) {
      holds(of(seal.region()), seal, shown.entry().regionSequence());
    }
  }

  private Books of(Region region) {
    return regions.computeIfAbsent(region, none -> new Books());
  }

  private static void isOpen(Books books, LocalDate day) {
    if (books.last.isPresent()) {
      LocalDate closed = books.last.get().closedThrough();
      unless(
          day.isAfter(closed),
          () -> "counts for " + day + ", and its region is closed through " + closed);
    }
  }

  private void holds(Books books, PeriodSealRecord seal, long regionSequence) {
    books.last.ifPresent(
        last ->
            unless(
                seal.period().equals(last.period().plusMonths(1)),
                () -> "seals " + seal.period() + " after " + last.period()));
    unless(seal.sealedOn().isAfter(seal.closedThrough()), "seals a month that was not over");
    unless(
        seal.firstSequence() == books.sealed && seal.nextSequence() == regionSequence,
        () -> "seals other records than those from " + books.sealed + " up to " + regionSequence);
    SealedBalances made = SealedBalances.of(balances.ofRegion(seal.region()));
    unless(
        seal.accounts() == made.accounts() && seal.balancesDigest().equals(made.digest()),
        "seals other balances than the transfers make");
    books.sealed = regionSequence;
    books.last = Optional.of(seal);
    seals++;
    underSeal += seal.records();
  }

  @Override
  public void report(Checked checked) {
    checked.count("months sealed with every balance of their region", seals);
    checked.count("records under a seal", underSeal);
  }
}
