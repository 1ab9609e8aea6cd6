package io.butie.domain.webhook;

/** Where a webhook stands. */
public enum WebhookState {
  /** It is told what happens. */
  ACTIVE,
  /** An administrator closed it. */
  CLOSED,
  /** Its receiver answered 410: it wants no more. */
  GONE
}
