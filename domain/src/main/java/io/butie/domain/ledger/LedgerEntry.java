package io.butie.domain.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A record in its place in the log.
 *
 * @param sequence the place in the log and the index of the leaf, from 0, without gaps
 * @param regionSequence the place among the records of the same region, from 0, without gaps
 * @param bookedAt when it was posted, in whole milliseconds
 */
public record LedgerEntry(
    long sequence, long regionSequence, Instant bookedAt, LedgerRecord record) {

  public LedgerEntry {
    if (sequence < 0 || regionSequence < 0 || regionSequence > sequence) {
      throw new IllegalArgumentException(
          "no such place in a log: " + sequence + ", " + regionSequence + " of its region");
    }
    if (!bookedAt.truncatedTo(ChronoUnit.MILLIS).equals(bookedAt)) {
      throw new IllegalArgumentException("booked at " + bookedAt + ": finer than a millisecond");
    }
  }
}
