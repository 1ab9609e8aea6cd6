package io.butie.adapters.persistence;

import io.butie.application.port.Awards;
import io.butie.domain.claim.EarlierAward;
import io.butie.domain.reference.AwardState;
import io.butie.domain.reference.CertificateType;
import io.butie.domain.reference.ClaimKind;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The award register, by plain JDBC: an earlier register of hundreds of thousands of awards is
 * taken over in one transaction, and an entity of each would be kept until its end.
 */
public final class JdbcAwards implements Awards {

  private static final String COLUMNS =
      "award_id, person_index, claim_kind, occupation, skill_level, certificate_type,"
          + " certificate_date, class_id, class_starts_on, class_ends_on, award_state, live_key,"
          + " live_slot";

  /**
   * Tells Derby by which index to look up a list of values. By itself it reads the whole table,
   * because it plans while the table is small; to PostgreSQL these are comments.
   */
  private static final String BY_PERSON = " --DERBY-PROPERTIES index=award_person\n";

  private static final String BY_ID = " --DERBY-PROPERTIES constraint=award_key\n";

  private final Sql sql;

  public JdbcAwards(JpaTransactions session) {
    this.sql = new Sql(session);
  }

  @Override
  public Map<String, List<Award>> of(Collection<String> persons) {
    Map<String, List<Award>> found = new HashMap<>();
    InLists.of(
        List.copyOf(persons),
        chunk ->
            sql.list(
                    "SELECT "
                        + COLUMNS
                        + " FROM award"
                        + BY_PERSON
                        + " WHERE person_index IN "
                        + placesFor(chunk)
                        + " ORDER BY award_id",
                    JdbcAwards::award,
                    chunk.toArray())
                .forEach(
                    award ->
                        found
                            .computeIfAbsent(award.person(), person -> new ArrayList<>())
                            .add(award)));
    return found;
  }

  @Override
  public List<String> taken(Collection<String> ids) {
    List<String> taken = new ArrayList<>();
    InLists.of(
        List.copyOf(ids),
        chunk ->
            taken.addAll(
                sql.list(
                    "SELECT award_id FROM award" + BY_ID + " WHERE award_id IN " + placesFor(chunk),
                    row -> row.getString(1),
                    chunk.toArray())));
    return taken;
  }

  private static String placesFor(List<String> values) {
    return "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
  }

  @Override
  public void add(List<Award> awards) {
    sql.batch(
        "INSERT INTO award (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        awards,
        JdbcAwards::values);
  }

  @Override
  public void free(String awardId) {
    if (sql.update("DELETE FROM award WHERE award_id = ?", awardId) != 1) {
      throw new StaleRowException("there is no award " + awardId);
    }
  }

  private static @Nullable Object[] values(Award of) {
    EarlierAward award = of.award();
    return new @Nullable Object[] {
      of.id(),
      of.person(),
      award.kind().name(),
      award.occupation().orElse(null),
      award.level().orElse(null),
      award.certificateType().map(Enum::name).orElse(null),
      award.certificateDate().map(Date::valueOf).orElse(null),
      award.classId().orElse(null),
      award.classStartsOn().map(Date::valueOf).orElse(null),
      award.classEndsOn().map(Date::valueOf).orElse(null),
      award.state().name(),
      of.key().map(key -> keyPrefix(of.person(), award.kind()) + key).orElse(null),
      of.slot().map(slot -> of.person() + ":" + slot.year() + ":" + slot.number()).orElse(null)
    };
  }

  /** Person, kind and key: never twice. */
  private static String keyPrefix(String person, ClaimKind kind) {
    return person + ":" + kind + ":";
  }

  private static Award award(ResultSet row) throws SQLException {
    String person = row.getString("person_index");
    ClaimKind kind = ClaimKind.valueOf(row.getString("claim_kind"));
    int level = row.getInt("skill_level");
    Optional<Integer> knownLevel = row.wasNull() ? Optional.empty() : Optional.of(level);
    return new Award(
        row.getString("award_id"),
        person,
        new EarlierAward(
            kind,
            text(row, "occupation"),
            knownLevel,
            text(row, "certificate_type").map(CertificateType::valueOf),
            date(row, "certificate_date"),
            text(row, "class_id"),
            date(row, "class_starts_on"),
            date(row, "class_ends_on"),
            AwardState.valueOf(row.getString("award_state"))),
        text(row, "live_key").map(key -> key.substring(keyPrefix(person, kind).length())),
        text(row, "live_slot").map(JdbcAwards::slot));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate);
  }

  /** Person, year and number: three a year. */
  private static Slot slot(String text) {
    String[] parts = text.split(":", -1);
    return new Slot(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }
}
