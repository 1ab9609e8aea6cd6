package io.butie.application.webhook;

import io.butie.application.port.Entropy;
import io.butie.application.port.Ledger;
import io.butie.application.port.Receivers;
import io.butie.application.port.Transactions;
import io.butie.application.port.Webhooks;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.Refusal;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.Region;
import io.butie.domain.webhook.Webhook;
import io.butie.domain.webhook.WebhookId;
import io.butie.domain.webhook.WebhookSecret;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** An administrator has an address told what happens in a region. */
public final class OpenWebhook {

  private final Transactions transactions;
  private final Webhooks webhooks;
  private final Ledger ledger;
  private final Receivers receivers;
  private final Entropy entropy;

  public OpenWebhook(
      Transactions transactions,
      Webhooks webhooks,
      Ledger ledger,
      Receivers receivers,
      Entropy entropy) {
    this.transactions = transactions;
    this.webhooks = webhooks;
    this.ledger = ledger;
    this.receivers = receivers;
    this.entropy = entropy;
  }

  /**
   * What to tell where.
   *
   * @param kinds some of {@link Webhook#OFFERED}
   * @param fromSequence the first record to look at; empty = the next one that is posted
   */
  public record Request(
      String url, Region region, Set<RecordKind> kinds, OptionalLong fromSequence) {}

  /**
   * The webhook; MALFORMED where nothing may be sent to the address, or the log has no such record
   * to begin with.
   */
  public Outcome<Webhook> open(SignedInUser administrator, Request request, WebhookSecret secret) {
    WebhookId id = WebhookId.of(entropy.bytes(WebhookId.BYTES));
    Optional<Words> objection = receivers.objection(request.url());
    return administrator
        .allowedAs(Role.ADMINISTRATOR, request.region())
        .then(
            user ->
                objection.isPresent()
                    ? Outcome.refused(
                        new Refusal(
                            RefusalCode.MALFORMED, new Words("url ", "url ").then(objection.get())))
                    : transactions.attempt(() -> add(user, id, request, secret)));
  }

  private Outcome<Webhook> add(
      SignedInUser administrator, WebhookId id, Request request, WebhookSecret secret) {
    long size = ledger.head().size();
    long from = request.fromSequence().orElse(size);
    if (from < 0 || from > size) {
      return Outcome.refused(
          RefusalCode.MALFORMED,
          "from_sequence must be 0 to " + size + ", the size of the log",
          "from_sequence 须为 0 至 " + size + "（总账的记录数）之间的整数");
    }
    Webhook webhook =
        Webhook.begin(
            id, request.url(), request.region(), request.kinds(), administrator.id(), from);
    webhooks.add(webhook, secret);
    return Outcome.done(webhook);
  }
}
