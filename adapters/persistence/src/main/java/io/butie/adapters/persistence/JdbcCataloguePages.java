package io.butie.adapters.persistence;

import io.butie.application.port.CataloguePages;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Standard;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.Region;
import io.butie.domain.training.Listing;
import io.butie.domain.training.Programme;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Pages by key, in the order of the primary key. */
public final class JdbcCataloguePages implements CataloguePages {

  private final Sql sql;

  public JdbcCataloguePages(JpaTransactions session) {
    this.sql = new Sql(session);
  }

  @Override
  public List<Numbered<Programme>> programmes(
      ProgrammeFilter wanted, Optional<Long> after, int limit) {
    Filter filter =
        new Filter()
            .andIf("programme_id > ?", after)
            .andIf("claim_kind = ?", wanted.kind().map(Enum::name))
            .andIf("occupation = ?", wanted.occupation());
    onDay(filter, "valid_from", "valid_to", wanted.on());
    return sql.list(
        "SELECT programme_id, claim_kind, occupation, skill_level, standard_fen, new_occupation,"
            + " valid_from, valid_to FROM programme"
            + filter.where()
            + " ORDER BY programme_id FETCH FIRST "
            + limit
            + " ROWS ONLY",
        row -> new Numbered<>(row.getLong(1), programme(row)),
        filter.values());
  }

  @Override
  public List<Numbered<Listing>> listings(ListingFilter wanted, Optional<Long> after, int limit) {
    Filter filter =
        new Filter()
            .andIf("listing_id > ?", after)
            .andIf("region = ?", wanted.region().map(Region::code))
            .andIf("claim_kind = ?", wanted.kind().map(Enum::name));
    onDay(filter, "published_on", "withdrawn_on", wanted.on());
    return sql.list(
        "SELECT listing_id, institution, region, claim_kind, published_on, withdrawn_on"
            + " FROM institution_listing"
            + filter.where()
            + " ORDER BY listing_id FETCH FIRST "
            + limit
            + " ROWS ONLY",
        row -> new Numbered<>(row.getLong(1), listing(row)),
        filter.values());
  }

  private static void onDay(Filter filter, String from, String to, Optional<LocalDate> on) {
    on.map(Date::valueOf)
        .ifPresent(
            day -> filter.and(from + " <= ? AND (" + to + " IS NULL OR " + to + " > ?)", day, day));
  }

  private static Programme programme(ResultSet row) throws SQLException {
    return new Programme(
        ClaimKind.valueOf(row.getString(2)),
        row.getString(3),
        row.getInt(4),
        new Standard(Money.ofFen(row.getLong(5)), row.getInt(6) == 1),
        row.getDate(7).toLocalDate(),
        end(row, 8));
  }

  private static Listing listing(ResultSet row) throws SQLException {
    return new Listing(
        row.getString(2),
        new Region(row.getString(3)),
        ClaimKind.valueOf(row.getString(4)),
        row.getDate(5).toLocalDate(),
        end(row, 6));
  }

  private static Optional<LocalDate> end(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate);
  }
}
