package io.butie.domain.webhook;

/** What happens to a webhook. */
public enum WebhookEvent {
  CLOSE,
  /** The receiver answered 410 Gone. */
  SAY_GONE
}
