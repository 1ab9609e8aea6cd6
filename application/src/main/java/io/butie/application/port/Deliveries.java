package io.butie.application.port;

import io.butie.domain.webhook.Delivery;
import io.butie.domain.webhook.DeliveryState;
import io.butie.domain.webhook.WebhookId;
import java.util.List;
import java.util.Optional;

/** What was, is and failed to be delivered to each webhook, for good. */
public interface Deliveries {

  /** Adds the webhook's next delivery: its stretch and its number are taken in one step. */
  void add(Delivery delivery);

  /** The delivery that waits with the lowest number. */
  Optional<Delivery> firstWaiting(WebhookId webhook);

  /** Deliveries in order of number, in one state where one is given. */
  List<Delivery> page(WebhookId webhook, Optional<DeliveryState> state, long after, int limit);

  /** Keeps what came of a try of one that waits; throws where it does not wait any more. */
  void tried(Delivery delivery);

  /**
   * Lets those that are over wait again, with every try before them, from one number through
   * another; gives how many.
   */
  int replay(WebhookId webhook, long from, long through);
}
