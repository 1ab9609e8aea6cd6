package io.butie.application.audit;

import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.TransferRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Which transfers count: both times of a ledger, when something held and when it was known.
 *
 * @param from the first effective date
 * @param to the last effective date
 * @param knownBefore what was booked at this instant or later was not known yet
 */
public record AsKnown(LocalDate from, LocalDate to, Instant knownBefore) {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /**
   * The transfers of these days; what is not given is no limit.
   *
   * @param knownOn the last day, in Beijing, on which what counts was booked
   */
  public static AsKnown of(
      Optional<LocalDate> from, Optional<LocalDate> to, Optional<LocalDate> knownOn) {
    return new AsKnown(
        from.orElse(LocalDate.MIN),
        to.orElse(LocalDate.MAX),
        knownOn.map(day -> day.plusDays(1).atStartOfDay(CHINA).toInstant()).orElse(Instant.MAX));
  }

  /** Shows the transfers that are effective within the dates, in log order. */
  public void within(RecordLog log, BiConsumer<LedgerEntry, TransferRecord> reader) {
    each(log, day -> !day.isBefore(from) && !day.isAfter(to), reader);
  }

  /** Shows the transfers that are effective before the first date, in log order. */
  void before(RecordLog log, BiConsumer<LedgerEntry, TransferRecord> reader) {
    each(log, day -> day.isBefore(from), reader);
  }

  private void each(
      RecordLog log,
      Predicate<LocalDate> effective,
      BiConsumer<LedgerEntry, TransferRecord> reader) {
    log.forward(
        entry -> {
          if (entry.record() instanceof TransferRecord transfer
              && entry.bookedAt().isBefore(knownBefore)
              && effective.test(transfer.effectiveOn())) {
            reader.accept(entry, transfer);
          }
        });
  }
}
