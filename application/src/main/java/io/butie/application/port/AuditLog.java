package io.butie.application.port;

import io.butie.domain.access.AuditEntry;
import io.butie.domain.access.AuditEntry.Act;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who did and saw what: a chain that only grows. */
public interface AuditLog {

  /**
   * Appends an entry in the current transaction, which holds the end of the chain from now on: let
   * it be the last thing that the transaction does.
   */
  void append(Instant time, Act act, String outcome);

  /** The end of the chain. */
  Head head();

  /** Entries in order from this sequence on, each with its hash as it is kept. */
  List<Kept> from(long sequence, int limit);

  /** Entries that the filter lets through, newest first, before this sequence. */
  List<Kept> page(Wanted wanted, long before, int limit);

  /**
   * The end of the chain.
   *
   * @param entries how many there are
   * @param hash of the last one
   */
  record Head(long entries, Digest hash) {}

  /** An entry and its hash. */
  record Kept(AuditEntry entry, Digest hash) {}

  /**
   * What to show.
   *
   * @param from the first moment, included
   * @param to the last moment, excluded
   */
  record Wanted(
      Optional<Region> region,
      Optional<UserId> user,
      Optional<String> operation,
      Optional<Instant> from,
      Optional<Instant> to) {}
}
