package io.butie.domain.webhook;

/** What happens to a delivery. A try that fails and leaves another changes no state. */
public enum DeliveryEvent {
  ACCEPT,
  GIVE_UP,
  REPLAY
}
