package io.butie.adapters.persistence;

import io.butie.application.port.PersonalData;
import io.butie.domain.claim.ClaimState;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.PayeeId;
import io.butie.domain.reference.Pseudonym;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Personal data in the tables of people, claim lines and payees. Lines are found by reading the
 * whole table: it is asked for so seldom that an index would cost more than it gives.
 */
public final class JdbcPersonalData implements PersonalData {

  private final Sql sql;

  public JdbcPersonalData(JpaTransactions session) {
    this.sql = new Sql(session);
  }

  @Override
  public Optional<Kept> hold(Pseudonym person) {
    // An update that changes nothing takes the row's lock on both databases, and keeps it.
    sql.update("UPDATE person SET commitment = commitment WHERE pseudonym = ?", person.value());
    return sql.one(
        "SELECT restricted_on, erased_on FROM person WHERE pseudonym = ?",
        row -> new Kept(day(row.getDate(1)), day(row.getDate(2)), states(person)),
        person.value());
  }

  private static Optional<LocalDate> day(@Nullable Date date) {
    return Optional.ofNullable(date).map(Date::toLocalDate);
  }

  private Set<ClaimState> states(Pseudonym person) {
    return Set.copyOf(
        sql.list(
            "SELECT DISTINCT line_state FROM claim_line WHERE pseudonym = ?",
            row -> ClaimState.valueOf(row.getString(1)),
            person.value()));
  }

  @Override
  public void restrict(Pseudonym person, LocalDate on) {
    one(
        sql.update(
            "UPDATE person SET restricted_on = ? WHERE pseudonym = ? AND restricted_on IS NULL",
            Date.valueOf(on),
            person.value()),
        person);
  }

  @Override
  public void erase(Pseudonym person, LocalDate on) {
    one(
        sql.update(
            "UPDATE person SET person_index = NULL, salt = NULL, sealed_identity = NULL,"
                + " erased_on = ? WHERE pseudonym = ? AND erased_on IS NULL",
            Date.valueOf(on),
            person.value()),
        person);
    List<LineId> lines =
        sql.list(
            "SELECT line_id FROM claim_line WHERE pseudonym = ?",
            row -> new LineId(row.getString(1)),
            person.value());
    sql.batch(
        "UPDATE claim_line SET sealed_particulars = NULL WHERE line_id = ?",
        lines,
        line -> new Object[] {line.value()});
    // Few lines have one: most are paid to the institution.
    lines.forEach(
        line ->
            sql.update(
                "UPDATE payee SET sealed_account = NULL WHERE payee_id = ?",
                PayeeId.traineeOf(line).value()));
  }

  private static void one(int changed, Pseudonym person) {
    if (changed != 1) {
      throw new StaleRowException("the data of " + person + " is no longer as it was read");
    }
  }
}
