package io.butie.adapters.persistence;

import io.butie.application.port.PersonalDataOrders;
import io.butie.domain.reference.Pseudonym;
import io.butie.domain.reference.UserId;
import java.sql.Date;
import java.util.Optional;

/** Orders about personal data: one row for a person and a thing. */
public final class JdbcPersonalDataOrders implements PersonalDataOrders {

  private final Sql sql;

  public JdbcPersonalDataOrders(JpaTransactions session) {
    this.sql = new Sql(session);
  }

  @Override
  public Optional<Order> hold(Pseudonym person, What what) {
    // An update that changes nothing takes the row's lock on both databases, and keeps it.
    sql.update(
        "UPDATE personal_data_order SET basis = basis WHERE pseudonym = ? AND what = ?",
        person.value(),
        what.name());
    return sql.one(
        "SELECT basis, ordered_by, ordered_on, approved_by FROM personal_data_order"
            + " WHERE pseudonym = ? AND what = ?",
        row ->
            new Order(
                person,
                what,
                row.getString("basis"),
                new UserId(row.getString("ordered_by")),
                row.getDate("ordered_on").toLocalDate(),
                Optional.ofNullable(row.getString("approved_by")).map(UserId::new)),
        person.value(),
        what.name());
  }

  @Override
  public void add(Order order) {
    sql.update(
        "INSERT INTO personal_data_order (pseudonym, what, basis, ordered_by, ordered_on)"
            + " VALUES (?, ?, ?, ?, ?)",
        order.person().value(),
        order.what().name(),
        order.basis(),
        order.orderedBy().value(),
        Date.valueOf(order.orderedOn()));
  }

  @Override
  public void approved(Pseudonym person, What what, UserId approver) {
    int changed =
        sql.update(
            "UPDATE personal_data_order SET approved_by = ?"
                + " WHERE pseudonym = ? AND what = ? AND approved_by IS NULL",
            approver.value(),
            person.value(),
            what.name());
    if (changed != 1) {
      throw new StaleRowException("no " + what + " of " + person + " waits for approval");
    }
  }
}
