package io.butie.application.webhook;

import io.butie.application.port.Deliveries;
import io.butie.application.port.Transactions;
import io.butie.application.port.Webhooks;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.webhook.WebhookId;
import java.time.Clock;

/** Deliveries that failed, or that their receiver lost, are sent again, before any new one. */
public final class ReplayDeliveries {

  /** How many are asked for at most at once. */
  public static final int MOST = 1_000;

  private final Transactions transactions;
  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final Clock clock;

  public ReplayDeliveries(
      Transactions transactions, Webhooks webhooks, Deliveries deliveries, Clock clock) {
    this.transactions = transactions;
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * How many wait again, of those from one number through another; MALFORMED where that is no
   * range, NOT_FOUND where no delivery in it is over, WRONG_STATE where the webhook has ended.
   */
  public Outcome<Integer> replay(
      SignedInUser administrator, WebhookId id, long from, long through) {
    if (from > through || through - from >= MOST) {
      return Outcome.refused(
          RefusalCode.MALFORMED,
          "through must be from, or up to " + (MOST - 1) + " more",
          "through 不得小于 from，且最多比 from 大 " + (MOST - 1));
    }
    return transactions.attempt(
        () ->
            HeldWebhook.active(webhooks, administrator, id)
                .then(
                    webhook -> {
                      int waiting = deliveries.replay(id, from, through);
                      if (waiting == 0) {
                        return Outcome.refused(
                            RefusalCode.NOT_FOUND,
                            "no delivery from " + from + " through " + through + " is over",
                            "从 " + from + " 到 " + through + " 没有已结束的推送");
                      }
                      webhooks.wake(id, clock.instant());
                      return Outcome.done(waiting);
                    }));
  }
}
