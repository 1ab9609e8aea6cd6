package io.butie.adapters.persistence;

import io.butie.application.port.Vault;
import io.butie.application.port.Webhooks;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import io.butie.domain.webhook.Webhook;
import io.butie.domain.webhook.WebhookEvent;
import io.butie.domain.webhook.WebhookId;
import io.butie.domain.webhook.WebhookSecret;
import io.butie.domain.webhook.WebhookState;
import io.butie.domain.webhook.WebhookTransitions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Webhooks: one row each, whose lease is taken and given back by updates that say what they saw.
 */
public final class JdbcWebhooks implements Webhooks {

  private static final String COLUMNS =
      "SELECT webhook_id, url, region, kinds, webhook_state, made_by, next_sequence, next_number"
          + " FROM webhook";

  private final Sql sql;
  private final Vault vault;

  public JdbcWebhooks(JpaTransactions session, Vault vault) {
    this.sql = new Sql(session);
    this.vault = vault;
  }

  @Override
  public void add(Webhook webhook, WebhookSecret secret) {
    sql.update(
        "INSERT INTO webhook (webhook_id, url, region, kinds, webhook_state, made_by,"
            + " next_sequence, next_number, sealed_secret) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        webhook.id().value(),
        webhook.url(),
        webhook.region().code(),
        webhook.kinds().stream().map(RecordKind::name).sorted().collect(Collectors.joining(",")),
        webhook.state().name(),
        webhook.madeBy().value(),
        webhook.nextSequence(),
        webhook.nextNumber(),
        vault.seal(secret.text()));
  }

  @Override
  public Optional<Webhook> find(WebhookId id) {
    return sql.one(COLUMNS + " WHERE webhook_id = ?", JdbcWebhooks::webhook, id.value());
  }

  @Override
  public Optional<Webhook> hold(WebhookId id) {
    // An update that changes nothing takes the row's lock on both databases, and keeps it.
    sql.update("UPDATE webhook SET url = url WHERE webhook_id = ?", id.value());
    return find(id);
  }

  @Override
  public List<Webhook> page(Optional<Region> region, Optional<WebhookId> after, int limit) {
    Filter filter =
        new Filter()
            .andIf("webhook_id > ?", after.map(WebhookId::value))
            .andIf("region = ?", region.map(Region::code));
    return sql.list(
        COLUMNS + filter.where() + " ORDER BY webhook_id FETCH FIRST " + limit + " ROWS ONLY",
        JdbcWebhooks::webhook,
        filter.values());
  }

  @Override
  public void move(Webhook webhook, WebhookEvent event) {
    WebhookState next = WebhookTransitions.WEBHOOK.next(webhook.state(), event).orThrow();
    changeOne(
        "UPDATE webhook SET webhook_state = ? WHERE webhook_id = ? AND webhook_state = ?",
        next.name(),
        webhook.id().value(),
        webhook.state().name());
  }

  @Override
  public void renew(WebhookId id, WebhookSecret secret, Instant oldUntil) {
    changeOne(
        "UPDATE webhook SET sealed_old = sealed_secret, sealed_secret = ?, old_until = ?"
            + " WHERE webhook_id = ?",
        vault.seal(secret.text()),
        oldUntil.toEpochMilli(),
        id.value());
  }

  @Override
  public List<WebhookSecret> secrets(WebhookId id, Instant at) {
    return sql
        .one(
            "SELECT sealed_secret, sealed_old, old_until FROM webhook WHERE webhook_id = ?",
            row ->
                row.getLong("old_until") > at.toEpochMilli()
                    ? List.of(row.getString("sealed_secret"), row.getString("sealed_old"))
                    : List.of(row.getString("sealed_secret")),
            id.value())
        .orElse(List.of())
        .stream()
        .map(vault::open)
        .map(WebhookSecret::new)
        .toList();
  }

  @Override
  public List<WebhookId> due(Instant at, long logSize) {
    return sql.list(
        "SELECT w.webhook_id FROM webhook w WHERE w.webhook_state = 'ACTIVE' AND w.not_before <= ?"
            + " AND (w.next_sequence < ? OR EXISTS (SELECT 1 FROM webhook_delivery d"
            + " WHERE d.webhook_id = w.webhook_id AND d.delivery_state = 'WAITING'))"
            + " ORDER BY w.not_before, w.webhook_id",
        row -> new WebhookId(row.getString(1)),
        at.toEpochMilli(),
        logSize);
  }

  @Override
  public boolean lease(WebhookId id, String holder, Instant at, Instant until) {
    return sql.update(
            "UPDATE webhook SET lease_holder = ?, not_before = ?"
                + " WHERE webhook_id = ? AND webhook_state = 'ACTIVE' AND not_before <= ?",
            holder,
            until.toEpochMilli(),
            id.value(),
            at.toEpochMilli())
        == 1;
  }

  @Override
  public boolean release(WebhookId id, String holder, Instant notBefore) {
    return sql.update(
            "UPDATE webhook SET lease_holder = NULL, not_before = ?"
                + " WHERE webhook_id = ? AND lease_holder = ?",
            notBefore.toEpochMilli(),
            id.value(),
            holder)
        == 1;
  }

  @Override
  public void wake(WebhookId id, Instant at) {
    sql.update(
        "UPDATE webhook SET not_before = ? WHERE webhook_id = ? AND lease_holder IS NULL",
        at.toEpochMilli(),
        id.value());
  }

  @Override
  public void passed(WebhookId id, long nextSequence) {
    changeOne(
        "UPDATE webhook SET next_sequence = ? WHERE webhook_id = ?", nextSequence, id.value());
  }

  private void changeOne(String update, Object... values) {
    if (sql.update(update, values) != 1) {
      throw new StaleRowException("a webhook is no longer as it was read");
    }
  }

  private static Webhook webhook(ResultSet row) throws SQLException {
    return new Webhook(
        new WebhookId(row.getString("webhook_id")),
        row.getString("url"),
        new Region(row.getString("region")),
        Arrays.stream(row.getString("kinds").split(",", -1))
            .map(RecordKind::valueOf)
            .collect(Collectors.toSet()),
        WebhookState.valueOf(row.getString("webhook_state")),
        new UserId(row.getString("made_by")),
        row.getLong("next_sequence"),
        row.getLong("next_number"));
  }
}
