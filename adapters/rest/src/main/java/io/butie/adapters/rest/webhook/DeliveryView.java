package io.butie.adapters.rest.webhook;

import io.butie.domain.webhook.Delivery;
import java.time.Instant;
import java.util.Optional;

/** A delivery as it is shown. */
public record DeliveryView(
    long number,
    String message,
    long firstSequence,
    long nextSequence,
    String state,
    int attempts,
    Optional<String> lastTried,
    Optional<String> lastAnswer) {

  static DeliveryView of(Delivery delivery) {
    return new DeliveryView(
        delivery.number(),
        delivery.message(),
        delivery.firstSequence(),
        delivery.nextSequence(),
        delivery.state().name(),
        delivery.attempts(),
        delivery.lastTried().map(Instant::toString),
        delivery.lastAnswer());
  }
}
