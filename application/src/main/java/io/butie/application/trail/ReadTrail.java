package io.butie.application.trail;

import io.butie.application.port.AuditLog;
import io.butie.application.port.AuditLog.Kept;
import io.butie.application.port.AuditLog.Wanted;
import io.butie.application.port.Transactions;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Shows who did and who saw what, by days of the clock's zone. */
public final class ReadTrail {

  private final Transactions transactions;
  private final AuditLog log;
  private final Clock clock;

  public ReadTrail(Transactions transactions, AuditLog log, Clock clock) {
    this.transactions = transactions;
    this.log = log;
    this.clock = clock;
  }

  /**
   * What to show.
   *
   * @param from the first day, included
   * @param to the last day, included
   */
  public record Asked(
      Optional<Region> region,
      Optional<UserId> user,
      Optional<String> operation,
      Optional<LocalDate> from,
      Optional<LocalDate> to) {}

  /** Entries newest first, before this sequence. */
  public List<Kept> page(Asked asked, long before, int limit) {
    Wanted wanted =
        new Wanted(
            asked.region(),
            asked.user(),
            asked.operation(),
            asked.from().map(this::beginning),
            asked.to().map(day -> beginning(day.plusDays(1))));
    return transactions.read(() -> log.page(wanted, before, limit));
  }

  private Instant beginning(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }
}
