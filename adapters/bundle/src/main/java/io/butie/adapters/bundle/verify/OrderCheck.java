package io.butie.adapters.bundle.verify;

import static io.butie.adapters.bundle.verify.UntrueException.unless;

import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.reference.Region;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The log's sequence and every region's have no gap, and time does not go backwards. */
final class OrderCheck implements RecordCheck {

  private static final class Next {
    private long sequence;
  }

  private long next;
  private final Map<Region, Next> nextOfRegion = new HashMap<>();
  private Instant last = Instant.EPOCH;

  @Override
  public void see(ShownRecord shown) {
    LedgerEntry entry = shown.entry();
    pass(entry.sequence());
    Region region = entry.record().region();
    long expected = nextOfRegion.computeIfAbsent(region, none -> new Next()).sequence++;
    unless(
        entry.regionSequence() == expected,
        () -> region + " goes on with " + entry.regionSequence() + " in the place of " + expected);
    unless(!entry.bookedAt().isBefore(last), "booked before the record that it follows");
    last = entry.bookedAt();
  }

  @Override
  public void pass(long sequence) {
    unless(sequence == next, () -> "sequence " + sequence + " in the place of " + next);
    next++;
  }

  @Override
  public void report(Checked checked) {
    checked.count("records in order without gaps", next);
    checked.count("regions in order without gaps", nextOfRegion.size());
  }
}
