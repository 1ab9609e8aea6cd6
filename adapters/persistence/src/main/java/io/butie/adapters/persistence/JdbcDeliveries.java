package io.butie.adapters.persistence;

import io.butie.application.port.Deliveries;
import io.butie.domain.webhook.Delivery;
import io.butie.domain.webhook.DeliveryEvent;
import io.butie.domain.webhook.DeliveryState;
import io.butie.domain.webhook.WebhookId;
import io.butie.domain.webhook.WebhookTransitions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Deliveries: one row each, which says where in the log its content is. */
public final class JdbcDeliveries implements Deliveries {

  private static final String COLUMNS =
      "SELECT webhook_id, delivery_number, message_id, first_sequence, next_sequence,"
          + " delivery_state, attempts, last_tried, last_answer FROM webhook_delivery";

  private final Sql sql;

  public JdbcDeliveries(JpaTransactions session) {
    this.sql = new Sql(session);
  }

  @Override
  public void add(Delivery delivery) {
    int taken =
        sql.update(
            "UPDATE webhook SET next_sequence = ?, next_number = next_number + 1"
                + " WHERE webhook_id = ? AND next_number = ? AND next_sequence = ?",
            delivery.nextSequence(),
            delivery.webhook().value(),
            delivery.number(),
            delivery.firstSequence());
    if (taken != 1) {
      throw new StaleRowException(
          "delivery " + delivery.number() + " of " + delivery.webhook() + " is not the next");
    }
    sql.update(
        "INSERT INTO webhook_delivery (webhook_id, delivery_number, message_id, first_sequence,"
            + " next_sequence, delivery_state, attempts) VALUES (?, ?, ?, ?, ?, ?, 0)",
        delivery.webhook().value(),
        delivery.number(),
        delivery.message(),
        delivery.firstSequence(),
        delivery.nextSequence(),
        delivery.state().name());
  }

  @Override
  public Optional<Delivery> firstWaiting(WebhookId webhook) {
    return page(webhook, Optional.of(DeliveryState.WAITING), 0, 1).stream().findFirst();
  }

  @Override
  public List<Delivery> page(
      WebhookId webhook, Optional<DeliveryState> state, long after, int limit) {
    Filter filter =
        new Filter()
            .and("webhook_id = ?", webhook.value())
            .and("delivery_number > ?", after)
            .andIf("delivery_state = ?", state.map(DeliveryState::name));
    return sql.list(
        COLUMNS + filter.where() + " ORDER BY delivery_number FETCH FIRST " + limit + " ROWS ONLY",
        JdbcDeliveries::delivery,
        filter.values());
  }

  @Override
  public void tried(Delivery delivery) {
    int changed =
        sql.update(
            "UPDATE webhook_delivery SET delivery_state = ?, attempts = ?, last_tried = ?,"
                + " last_answer = ? WHERE webhook_id = ? AND delivery_number = ?"
                + " AND delivery_state = 'WAITING'",
            delivery.state().name(),
            delivery.attempts(),
            delivery.lastTried().map(Instant::toEpochMilli).orElse(null),
            delivery.lastAnswer().orElse(null),
            delivery.webhook().value(),
            delivery.number());
    if (changed != 1) {
      throw new StaleRowException(
          "delivery " + delivery.number() + " of " + delivery.webhook() + " waits no more");
    }
  }

  @Override
  public int replay(WebhookId webhook, long from, long through) {
    return WebhookTransitions.DELIVERY.rows().stream()
        .filter(row -> row.event() == DeliveryEvent.REPLAY)
        .mapToInt(
            row ->
                sql.update(
                    "UPDATE webhook_delivery SET delivery_state = ?, attempts = 0"
                        + " WHERE webhook_id = ? AND delivery_number BETWEEN ? AND ?"
                        + " AND delivery_state = ?",
                    row.to().name(),
                    webhook.value(),
                    from,
                    through,
                    row.from().name()))
        .sum();
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    long tried = row.getLong("last_tried");
    Optional<Instant> lastTried =
        row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(tried));
    return new Delivery(
        new WebhookId(row.getString("webhook_id")),
        row.getLong("delivery_number"),
        row.getString("message_id"),
        row.getLong("first_sequence"),
        row.getLong("next_sequence"),
        DeliveryState.valueOf(row.getString("delivery_state")),
        row.getInt("attempts"),
        lastTried,
        Optional.ofNullable(row.getString("last_answer")));
  }
}
