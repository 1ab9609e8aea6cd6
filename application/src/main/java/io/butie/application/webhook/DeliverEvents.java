package io.butie.application.webhook;

import io.butie.application.port.Deliveries;
import io.butie.application.port.Entropy;
import io.butie.application.port.Ledger;
import io.butie.application.port.Receivers;
import io.butie.application.port.Receivers.Answer;
import io.butie.application.port.Receivers.Message;
import io.butie.application.port.Receivers.Verdict;
import io.butie.application.port.Transactions;
import io.butie.application.port.Webhooks;
import io.butie.domain.policy.Outcome;
import io.butie.domain.webhook.Delivery;
import io.butie.domain.webhook.DeliveryEvent;
import io.butie.domain.webhook.RetrySchedule;
import io.butie.domain.webhook.Webhook;
import io.butie.domain.webhook.WebhookEvent;
import io.butie.domain.webhook.WebhookId;
import io.butie.domain.webhook.WebhookState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Tells every webhook what it has not been told, one message at a time and in order: whoever's
 * message fails waits for it, and nobody else does.
 *
 * <p>A step takes the webhook, speaks outside any transaction, and keeps what came of it. What ends
 * in between, by kill -9 too, is sent again under the same id when the lease has run out.
 */
public final class DeliverEvents {

  /** Longer than the receiver and its name server may take together. */
  static final Duration LEASE = Duration.ofMinutes(2);

  private static final int HOLDER_BYTES = 16;

  private final Transactions transactions;
  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final Ledger ledger;
  private final NextDelivery next;
  private final Receivers receivers;
  private final Clock clock;
  private final Entropy entropy;

  public DeliverEvents(
      Transactions transactions,
      Webhooks webhooks,
      Deliveries deliveries,
      Ledger ledger,
      Receivers receivers,
      Clock clock,
      Entropy entropy) {
    this.transactions = transactions;
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.ledger = ledger;
    this.next = new NextDelivery(webhooks, deliveries, ledger, entropy);
    this.receivers = receivers;
    this.clock = clock;
    this.entropy = entropy;
  }

  /**
   * What a step has taken: what to send, or nothing while it looked through a stretch of the log.
   */
  private record Taken(String holder, Webhook webhook, Optional<Message> message) {}

  /** Webhooks for which a step may find something to do; none while the ledger is read-only. */
  public List<WebhookId> due() {
    return transactions.read(
        () ->
            ledger.readOnly().isPresent()
                ? List.of()
                : webhooks.due(clock.instant(), ledger.head().size()));
  }

  /** Makes one step; whether another may follow at once. */
  public boolean step(WebhookId id) {
    String holder = HexFormat.of().formatHex(entropy.bytes(HOLDER_BYTES));
    Optional<Taken> taken = transactions.attempt(() -> Outcome.done(take(id, holder))).orThrow();
    taken.ifPresent(step -> step.message().ifPresent(message -> tell(step, message)));
    return taken.isPresent();
  }

  private Optional<Taken> take(WebhookId id, String holder) {
    Instant now = clock.instant();
    if (ledger.readOnly().isPresent() || !webhooks.lease(id, holder, now, now.plus(LEASE))) {
      return Optional.empty();
    }
    Webhook webhook = webhooks.find(id).orElseThrow();
    Optional<Delivery> delivery = deliveries.firstWaiting(id);
    if (delivery.isEmpty()) {
      long looked = ledger.head().size();
      delivery = next.cut(webhook, looked);
      if (delivery.isEmpty()) {
        webhooks.release(id, holder, now);
        return webhook.nextSequence() < looked
            ? Optional.of(new Taken(holder, webhook, Optional.empty()))
            : Optional.empty();
      }
    }
    Message message =
        new Message(
            webhook.url(),
            delivery.get(),
            next.records(webhook, delivery.get()),
            now,
            webhooks.secrets(id, now));
    return Optional.of(new Taken(holder, webhook, Optional.of(message)));
  }

  private void tell(Taken taken, Message message) {
    Answer answer = receivers.deliver(message);
    int draw = entropy.bytes(1)[0] & 0xFF;
    transactions
        .attempt(
            () -> {
              keep(taken, message.delivery(), answer, draw);
              return Outcome.done(answer);
            })
        .orThrow();
  }

  private void keep(Taken taken, Delivery sent, Answer answer, int draw) {
    Instant now = clock.instant();
    Delivery tried = sent.tried(now, answer.detail());
    Optional<Duration> pause =
        answer.verdict() == Verdict.FAILED
            ? RetrySchedule.pauseAfter(tried.attempts(), draw)
            : Optional.empty();
    if (!webhooks.release(sent.webhook(), taken.holder(), pause.map(now::plus).orElse(now))) {
      return; // somebody else sends it by now
    }
    if (answer.verdict() == Verdict.ACCEPTED) {
      deliveries.tried(tried.after(DeliveryEvent.ACCEPT));
    } else if (pause.isPresent()) {
      deliveries.tried(tried);
    } else {
      deliveries.tried(tried.after(DeliveryEvent.GIVE_UP));
    }
    if (answer.verdict() == Verdict.GONE) {
      webhooks
          .hold(sent.webhook())
          .filter(webhook -> webhook.state() == WebhookState.ACTIVE)
          .ifPresent(webhook -> webhooks.move(webhook, WebhookEvent.SAY_GONE));
    }
  }
}
