package io.butie.domain.webhook;

import java.time.Instant;
import java.util.Optional;

/**
 * One message to a webhook's receiver. It says nothing of its own: the log's records from one
 * sequence to another make its content, whenever it is sent.
 *
 * @param number 1, 2, 3 … of its webhook, so that a receiver sees a gap
 * @param message what the receiver knows it by, the same with every try ({@code webhook-id})
 * @param firstSequence of the stretch of the log that it tells of
 * @param nextSequence of the first record after the stretch
 * @param attempts how often it was tried since it began to wait
 * @param lastAnswer of the last try: an HTTP status, or why there is none; never a receiver's words
 */
public record Delivery(
    WebhookId webhook,
    long number,
    String message,
    long firstSequence,
    long nextSequence,
    DeliveryState state,
    int attempts,
    Optional<Instant> lastTried,
    Optional<String> lastAnswer) {

  /** The next delivery of the webhook. */
  public static Delivery next(Webhook webhook, String message, long nextSequence) {
    return new Delivery(
        webhook.id(),
        webhook.nextNumber(),
        message,
        webhook.nextSequence(),
        nextSequence,
        WebhookTransitions.DELIVERY.start(),
        0,
        Optional.empty(),
        Optional.empty());
  }

  /** The same after a try that leaves another. */
  public Delivery tried(Instant at, String answer) {
    return new Delivery(
        webhook,
        number,
        message,
        firstSequence,
        nextSequence,
        state,
        attempts + 1,
        Optional.of(at),
        Optional.of(answer));
  }

  /**
   * The same after what happened to it.
   *
   * @throws IllegalStateException where that cannot happen to it
   */
  public Delivery after(DeliveryEvent event) {
    return new Delivery(
        webhook,
        number,
        message,
        firstSequence,
        nextSequence,
        WebhookTransitions.DELIVERY.next(state, event).orThrow(),
        attempts,
        lastTried,
        lastAnswer);
  }
}
