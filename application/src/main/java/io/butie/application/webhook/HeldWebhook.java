package io.butie.application.webhook;

import io.butie.application.port.Webhooks;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.webhook.Webhook;
import io.butie.domain.webhook.WebhookId;
import io.butie.domain.webhook.WebhookState;

/** The webhook that an administrator is about to do something to. */
final class HeldWebhook {

  private HeldWebhook() {}

  /** Of the administrator's region; NOT_FOUND where there is none. */
  static Outcome<Webhook> of(Webhooks webhooks, SignedInUser administrator, WebhookId id) {
    return webhooks
        .hold(id)
        .<Outcome<Webhook>>map(Outcome::done)
        .orElseGet(
            () ->
                Outcome.refused(RefusalCode.NOT_FOUND, "there is no webhook " + id, "没有事件推送 " + id))
        .then(
            webhook ->
                administrator.allowedAs(Role.ADMINISTRATOR, webhook.region()).map(user -> webhook));
  }

  /** The same; WRONG_STATE where nothing is sent to it any more. */
  static Outcome<Webhook> active(Webhooks webhooks, SignedInUser administrator, WebhookId id) {
    return of(webhooks, administrator, id)
        .then(
            webhook ->
                webhook.state() == WebhookState.ACTIVE
                    ? Outcome.done(webhook)
                    : Outcome.refused(
                        RefusalCode.WRONG_STATE,
                        "webhook " + id + " is " + webhook.state() + ": open another",
                        "事件推送 " + id + " 的状态为 " + webhook.state() + "，请另行新建"));
  }
}
