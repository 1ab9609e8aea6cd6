package io.butie.domain.webhook;

/** Where a delivery stands. */
public enum DeliveryState {
  /** To be sent, or sent again. */
  WAITING,
  /** The receiver answered 2xx. */
  DELIVERED,
  /** Every try is used up. */
  FAILED
}
