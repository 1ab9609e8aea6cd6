package io.butie.bootstrap.container;

import io.butie.adapters.persistence.JdbcDeliveries;
import io.butie.adapters.persistence.JdbcWebhooks;
import io.butie.adapters.persistence.JpaTransactions;
import io.butie.adapters.webhook.HttpReceivers;
import io.butie.application.port.Deliveries;
import io.butie.application.port.Entropy;
import io.butie.application.port.Ledger;
import io.butie.application.port.Receivers;
import io.butie.application.port.Vault;
import io.butie.application.port.Webhooks;
import io.butie.application.webhook.CloseWebhook;
import io.butie.application.webhook.DeliverEvents;
import io.butie.application.webhook.OpenWebhook;
import io.butie.application.webhook.RenewWebhookSecret;
import io.butie.application.webhook.ReplayDeliveries;
import io.butie.bootstrap.Composition;
import io.butie.bootstrap.WebhookUseCases;
import java.time.Clock;

/** Wires what tells others what the ledger takes in. */
final class WebhookWiring {

  private WebhookWiring() {}

  static WebhookUseCases of(
      Composition composition, JpaTransactions transactions, Ledger ledger, Vault vault) {
    Clock clock = composition.clock();
    Entropy entropy = composition.entropy();
    Webhooks webhooks = new JdbcWebhooks(transactions, vault);
    Deliveries deliveries = new JdbcDeliveries(transactions);
    Receivers receivers = new HttpReceivers(composition.settings().webhookAllowPrivate());
    return new WebhookUseCases(
        new OpenWebhook(transactions, webhooks, ledger, receivers, entropy),
        new CloseWebhook(transactions, webhooks),
        new RenewWebhookSecret(transactions, webhooks, clock),
        new ReplayDeliveries(transactions, webhooks, deliveries, clock),
        new DeliverEvents(transactions, webhooks, deliveries, ledger, receivers, clock, entropy),
        webhooks,
        deliveries,
        entropy);
  }
}
