package io.butie.application.webhook;

import io.butie.application.port.Transactions;
import io.butie.application.port.Webhooks;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.policy.Outcome;
import io.butie.domain.webhook.Webhook;
import io.butie.domain.webhook.WebhookEvent;
import io.butie.domain.webhook.WebhookId;
import io.butie.domain.webhook.WebhookTransitions;

/** Nothing is sent to an address any more, not even what waits. */
public final class CloseWebhook {

  private final Transactions transactions;
  private final Webhooks webhooks;

  public CloseWebhook(Transactions transactions, Webhooks webhooks) {
    this.transactions = transactions;
    this.webhooks = webhooks;
  }

  /** The webhook as it is then; WRONG_STATE where it has ended already. */
  public Outcome<Webhook> close(SignedInUser administrator, WebhookId id) {
    return transactions.attempt(
        () ->
            HeldWebhook.of(webhooks, administrator, id)
                .then(
                    webhook ->
                        WebhookTransitions.WEBHOOK
                            .next(webhook.state(), WebhookEvent.CLOSE)
                            .map(
                                next -> {
                                  webhooks.move(webhook, WebhookEvent.CLOSE);
                                  return webhooks.find(id).orElseThrow();
                                })));
  }
}
