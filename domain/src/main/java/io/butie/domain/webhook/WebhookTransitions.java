package io.butie.domain.webhook;

import io.butie.domain.policy.TransitionTable;

/** Every move that a webhook and a delivery to it can make. */
public final class WebhookTransitions {

  public static final TransitionTable<WebhookState, WebhookEvent> WEBHOOK =
      TransitionTable.startingIn(WebhookState.ACTIVE, WebhookEvent.class)
          .row(WebhookState.ACTIVE, WebhookEvent.CLOSE, WebhookState.CLOSED)
          .row(WebhookState.ACTIVE, WebhookEvent.SAY_GONE, WebhookState.GONE)
          .build();

  public static final TransitionTable<DeliveryState, DeliveryEvent> DELIVERY =
      TransitionTable.startingIn(DeliveryState.WAITING, DeliveryEvent.class)
          .row(DeliveryState.WAITING, DeliveryEvent.ACCEPT, DeliveryState.DELIVERED)
          .row(DeliveryState.WAITING, DeliveryEvent.GIVE_UP, DeliveryState.FAILED)
          .row(DeliveryState.DELIVERED, DeliveryEvent.REPLAY, DeliveryState.WAITING)
          .row(DeliveryState.FAILED, DeliveryEvent.REPLAY, DeliveryState.WAITING)
          .build();

  private WebhookTransitions() {}
}
