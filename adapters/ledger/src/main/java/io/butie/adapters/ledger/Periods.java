package io.butie.adapters.ledger;

import io.butie.application.port.Ledger.OpenPeriod;
import io.butie.application.port.Ledger.StoredEntry;
import io.butie.application.port.Ledger.Unsealed;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.PeriodSealRecord;
import io.butie.domain.ledger.SealedBalances;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.policy.Refusal;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.Region;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where every region stands, and what it has sealed. Read and written while the head of the log is
 * held, so no posting slips in between the balances that a seal commits to and the seal.
 */
final class Periods {

  private record Place(long next, long sealed, Optional<LocalDate> closedThrough) {

    static final Place EMPTY = new Place(0, 0, Optional.empty());
  }

  private final Map<Region, Place> places;

  private Periods(Map<Region, Place> places) {
    this.places = places;
  }

  static Periods load(Connection connection) throws SQLException {
    Map<Region, Place> places = new HashMap<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT region, next_sequence, sealed_sequence, closed_through"
                    + " FROM ledger_region");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        places.put(
            new Region(rows.getString(1)),
            new Place(
                rows.getLong(2),
                rows.getLong(3),
                Optional.ofNullable(rows.getDate(4)).map(Date::toLocalDate)));
      }
    }
    return new Periods(places);
  }

  /** The numbers that the records of this posting take. */
  RegionSequences sequences() {
    Map<Region, Long> next = new HashMap<>();
    places.forEach((region, place) -> next.put(region, place.next()));
    return new RegionSequences(next);
  }

  private Place of(Region region) {
    return places.getOrDefault(region, Place.EMPTY);
  }

  /** The number of the region's next record. */
  long next(Region region) {
    return of(region).next();
  }

  Unsealed unsealed(Connection connection, Region region) throws SQLException {
    Place place = of(region);
    return new Unsealed(
        place.sealed(),
        place.next(),
        place.closedThrough(),
        AccountRows.balances(connection, region));
  }

  OpenPeriod open(Region region) {
    return new OpenPeriod(of(region).closedThrough());
  }

  Optional<Refusal> refusal(Connection connection, List<LedgerRecord> records) throws SQLException {
    for (LedgerRecord record : records) {
      Optional<Refusal> refusal =
          record instanceof TransferRecord transfer
              ? closed(transfer)
              : record instanceof PeriodSealRecord seal
                  ? untrue(connection, seal)
                  : Optional.empty();
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  private Optional<Refusal> closed(TransferRecord transfer) {
    return of(transfer.region())
        .closedThrough()
        .filter(closed -> !transfer.effectiveOn().isAfter(closed))
        .map(
            closed ->
                new Refusal(
                    RefusalCode.PERIOD_CLOSED,
                    new Words(
                        transfer.id()
                            + " counts for "
                            + transfer.effectiveOn()
                            + ", and region "
                            + transfer.region()
                            + " is closed through "
                            + closed,
                        transfer.id()
                            + " 的记账日期为 "
                            + transfer.effectiveOn()
                            + "，而地区 "
                            + transfer.region()
                            + " 已月结至 "
                            + closed)));
  }

  private Optional<Refusal> untrue(Connection connection, PeriodSealRecord seal)
      throws SQLException {
    Unsealed region = unsealed(connection, seal.region());
    SealedBalances balances = SealedBalances.of(region.balances());
    boolean isTrue =
        seal.firstSequence() == region.firstSequence()
            && seal.nextSequence() == region.nextSequence()
            && seal.accounts() == balances.accounts()
            && seal.balancesDigest().equals(balances.digest())
            && region
                .closedThrough()
                .map(closed -> seal.period().equals(YearMonth.from(closed).plusMonths(1)))
                .orElse(true);
    return isTrue
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                RefusalCode.WRONG_STATE,
                new Words(
                    seal.id() + " is not of region " + seal.region() + " as it is",
                    seal.id() + " 与地区 " + seal.region() + " 的现状不符，请重新办理月结")));
  }

  /** After the region sequences are stored: the seal's region has a row. */
  static void close(Connection connection, List<StoredEntry> entries) throws SQLException {
    for (StoredEntry stored : entries) {
      if (stored.entry().record() instanceof PeriodSealRecord seal) {
        try (PreparedStatement update =
            connection.prepareStatement(
                "UPDATE ledger_region SET sealed_sequence = ?, closed_through = ?"
                    + " WHERE region = ?")) {
          update.setLong(1, stored.entry().regionSequence());
          update.setDate(2, Date.valueOf(seal.closedThrough()));
          update.setString(3, seal.region().code());
          update.executeUpdate();
        }
      }
    }
  }
}
