package io.butie.adapters.rest.webhook;

import io.butie.adapters.rest.access.RegionScope;
import io.butie.adapters.rest.problem.ProblemException;
import io.butie.application.port.Transactions;
import io.butie.application.port.Webhooks;
import io.butie.domain.webhook.Webhook;
import io.butie.domain.webhook.WebhookId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;

/** Another region's webhook is as good as none: who may not see it need not learn of it. */
@Dependent
public class VisibleWebhooks {

  private final Transactions transactions;
  private final Webhooks webhooks;

  @Inject
  public VisibleWebhooks(Transactions transactions, Webhooks webhooks) {
    this.transactions = transactions;
    this.webhooks = webhooks;
  }

  /**
   * The webhook as it is now.
   *
   * @throws ProblemException 404 where there is none that the caller may see
   */
  Webhook find(String id, SecurityContext security) {
    RegionScope scope = RegionScope.of(security);
    return Optional.of(id)
        .filter(WebhookId::isId)
        .flatMap(known -> transactions.read(() -> webhooks.find(new WebhookId(known))))
        .filter(webhook -> scope.covers(webhook.region()))
        .orElseThrow(() -> ProblemException.notFound("there is no such webhook", "没有此事件推送"));
  }
}
