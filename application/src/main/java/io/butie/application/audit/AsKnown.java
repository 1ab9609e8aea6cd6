package io.butie.application.audit;

import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.TransferRecord;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Which transfers count: both times of a ledger, when something held and when it was known.
 *
 * @param from the first effective date
 * @param to the last effective date
 * @param knownBefore what was booked at this instant or later was not known yet
 */
public record AsKnown(LocalDate from, LocalDate to, Instant knownBefore) {

  /** Whether the entry was known and its transfer is effective before the first date. */
  boolean precedes(LedgerEntry entry, TransferRecord transfer) {
    return isKnown(entry) && isBefore(transfer);
  }

  private boolean isKnown(LedgerEntry entry) {
    return entry.bookedAt().isBefore(knownBefore);
  }

  private boolean isBefore(TransferRecord transfer) {
    return transfer.effectiveOn().isBefore(from);
  }

  /** Whether the entry was known and its transfer is effective within the dates. */
  public boolean includes(LedgerEntry entry, TransferRecord transfer) {
    return isKnown(entry) && !isBefore(transfer) && !transfer.effectiveOn().isAfter(to);
  }
}
