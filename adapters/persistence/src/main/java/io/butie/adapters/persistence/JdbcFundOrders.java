package io.butie.adapters.persistence;

import io.butie.application.port.FundOrders;
import io.butie.domain.fund.FundOrder;
import io.butie.domain.fund.FundOrder.What;
import io.butie.domain.fund.FundOrderState;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Reason;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Fund orders: one row an order. */
public final class JdbcFundOrders implements FundOrders {

  private static final String SELECT =
      "SELECT order_id, what, order_number, region, fund_year, fund_channel, amount_fen,"
          + " ordered_on, made_by, made_on, order_state, checked_by, rejected_because"
          + " FROM fund_order";

  private final Sql sql;

  public JdbcFundOrders(JpaTransactions session) {
    this.sql = new Sql(session);
  }

  @Override
  public String nextId(Region region, LocalDate madeOn) {
    int taken =
        sql.one(
                "SELECT COUNT(*) FROM fund_order WHERE region = ? AND made_on = ?",
                row -> row.getInt(1),
                region.code(),
                Date.valueOf(madeOn))
            .orElse(0);
    return "F" + region + "-" + madeOn.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + (taken + 1);
  }

  @Override
  public Optional<FundOrder> live(What what, String number) {
    return sql.one(
        SELECT + " WHERE what = ? AND live_number = ?", JdbcFundOrders::order, what.name(), number);
  }

  @Override
  public void add(FundOrder order) {
    sql.update(
        "INSERT INTO fund_order (order_id, what, order_number, region, fund_year, fund_channel,"
            + " amount_fen, ordered_on, made_by, made_on, order_state)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        order.id(),
        order.what().name(),
        order.number(),
        order.region().code(),
        order.fundYear(),
        order.channel().name(),
        order.amount().fen(),
        Date.valueOf(order.orderedOn()),
        order.madeBy().value(),
        Date.valueOf(order.madeOn()),
        order.state().name());
  }

  @Override
  public Optional<FundOrder> find(String id) {
    return sql.one(SELECT + " WHERE order_id = ?", JdbcFundOrders::order, id);
  }

  @Override
  public Optional<FundOrder> hold(String id) {
    // An update that changes nothing takes the row's lock on both databases, and keeps it.
    sql.update("UPDATE fund_order SET made_by = made_by WHERE order_id = ?", id);
    return find(id);
  }

  @Override
  public void checked(FundOrder order) {
    int changed =
        sql.update(
            "UPDATE fund_order SET order_state = ?, checked_by = ?, rejected_because = ?"
                + " WHERE order_id = ? AND order_state = 'PENDING'",
            order.state().name(),
            order.checkedBy().map(UserId::value).orElse(null),
            order.rejectedBecause().map(Reason::text).orElse(null),
            order.id());
    if (changed != 1) {
      throw new StaleRowException("fund order " + order.id() + " is not pending any more");
    }
  }

  @Override
  public List<FundOrder> page(Narrowed to, Optional<String> after, int limit) {
    Filter filter =
        new Filter()
            .andIf("order_id > ?", after)
            .andIf("region = ?", to.region().map(Region::code))
            .andIf("what = ?", to.what().map(Enum::name))
            .andIf("order_state = ?", to.state().map(Enum::name));
    return sql.list(
        SELECT + filter.where() + " ORDER BY order_id FETCH FIRST " + limit + " ROWS ONLY",
        JdbcFundOrders::order,
        filter.values());
  }

  private static FundOrder order(ResultSet row) throws SQLException {
    return new FundOrder(
        row.getString(1),
        What.valueOf(row.getString(2)),
        row.getString(3),
        new Region(row.getString(4)),
        row.getInt(5),
        FundChannel.valueOf(row.getString(6)),
        Money.ofFen(row.getLong(7)),
        row.getDate(8).toLocalDate(),
        new UserId(row.getString(9)),
        row.getDate(10).toLocalDate(),
        FundOrderState.valueOf(row.getString(11)),
        Optional.ofNullable(row.getString(12)).map(UserId::new),
        Optional.ofNullable(row.getString(13)).map(Reason::new));
  }
}
