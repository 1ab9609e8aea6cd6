package io.butie.adapters.rest.webhook;

import io.butie.domain.ledger.RecordKind;
import io.butie.domain.webhook.Webhook;
import java.util.List;

/**
 * A webhook as it is shown, without its secret.
 *
 * @param deliveries how many it has had so far
 */
public record WebhookView(
    String id,
    String url,
    String region,
    List<String> kinds,
    String state,
    String madeBy,
    long nextSequence,
    long deliveries) {

  static WebhookView of(Webhook webhook) {
    return new WebhookView(
        webhook.id().value(),
        webhook.url(),
        webhook.region().code(),
        webhook.kinds().stream().map(RecordKind::name).sorted().toList(),
        webhook.state().name(),
        webhook.madeBy().value(),
        webhook.nextSequence(),
        webhook.nextNumber() - 1);
  }
}
