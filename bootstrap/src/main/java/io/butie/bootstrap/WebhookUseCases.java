package io.butie.bootstrap;

import io.butie.application.port.Deliveries;
import io.butie.application.port.Entropy;
import io.butie.application.port.Webhooks;
import io.butie.application.webhook.CloseWebhook;
import io.butie.application.webhook.DeliverEvents;
import io.butie.application.webhook.OpenWebhook;
import io.butie.application.webhook.RenewWebhookSecret;
import io.butie.application.webhook.ReplayDeliveries;

/**
 * What can be done to webhooks and what can be read of them.
 *
 * @param entropy where new secrets come from
 */
public record WebhookUseCases(
    OpenWebhook open,
    CloseWebhook close,
    RenewWebhookSecret renew,
    ReplayDeliveries replay,
    DeliverEvents deliver,
    Webhooks webhooks,
    Deliveries deliveries,
    Entropy entropy) {}
