package io.butie.application.port;

import io.butie.domain.reference.Region;
import io.butie.domain.webhook.Webhook;
import io.butie.domain.webhook.WebhookEvent;
import io.butie.domain.webhook.WebhookId;
import io.butie.domain.webhook.WebhookSecret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Webhooks with their secrets sealed, and who of several servers delivers to which at a time. */
public interface Webhooks {

  void add(Webhook webhook, WebhookSecret secret);

  Optional<Webhook> find(WebhookId id);

  /** The same, and nobody else changes it before the end of the transaction. */
  Optional<Webhook> hold(WebhookId id);

  /** Webhooks in order of id, of one region where one is given. */
  List<Webhook> page(Optional<Region> region, Optional<WebhookId> after, int limit);

  /**
   * Moves it along {@code WebhookTransitions.WEBHOOK}; throws where that is not possible any more.
   */
  void move(Webhook webhook, WebhookEvent event);

  /** Signs with another secret from now on, and with the one before as well until that time. */
  void renew(WebhookId id, WebhookSecret secret, Instant oldUntil);

  /** What its deliveries are signed with at the time: the newest first, one or two. */
  List<WebhookSecret> secrets(WebhookId id, Instant at);

  /**
   * Active webhooks that nobody delivers to at the time and whose pause is over, where a delivery
   * waits or the log, of this size, has what was not looked at.
   */
  List<WebhookId> due(Instant at, long logSize);

  /**
   * Takes the webhook for one step, so that no other server delivers to it; false where another has
   * it or it is to be left alone. Whoever ends without {@link #release} loses it at that time.
   *
   * @param holder tells one step from every other
   */
  boolean lease(WebhookId id, String holder, Instant at, Instant until);

  /**
   * Gives it back; false where the lease was lost, and with it the right to say how it went.
   *
   * @param notBefore when to look at it again
   */
  boolean release(WebhookId id, String holder, Instant notBefore);

  /** Looks at it at once, unless somebody has it: they will look again by themselves. */
  void wake(WebhookId id, Instant at);

  /** What the log has before this sequence was looked at. */
  void passed(WebhookId id, long nextSequence);
}
