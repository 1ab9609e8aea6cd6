package io.butie.application.webhook;

import io.butie.application.port.Transactions;
import io.butie.application.port.Webhooks;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.policy.Outcome;
import io.butie.domain.webhook.WebhookId;
import io.butie.domain.webhook.WebhookSecret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Deliveries are signed with a new secret, and for a week with the old one too, so that a receiver
 * can change over when it suits. Renewed twice, the first is out at once: that is for one that was
 * stolen.
 */
public final class RenewWebhookSecret {

  private static final Duration BOTH = Duration.ofDays(7);

  private final Transactions transactions;
  private final Webhooks webhooks;
  private final Clock clock;

  public RenewWebhookSecret(Transactions transactions, Webhooks webhooks, Clock clock) {
    this.transactions = transactions;
    this.webhooks = webhooks;
    this.clock = clock;
  }

  /** Until when the old secret signs too; WRONG_STATE where the webhook has ended. */
  public Outcome<Instant> renew(SignedInUser administrator, WebhookId id, WebhookSecret secret) {
    Instant oldUntil = clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(BOTH);
    return transactions.attempt(
        () ->
            HeldWebhook.active(webhooks, administrator, id)
                .map(
                    webhook -> {
                      webhooks.renew(id, secret, oldUntil);
                      return oldUntil;
                    }));
  }
}
