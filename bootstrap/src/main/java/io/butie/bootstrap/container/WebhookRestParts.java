package io.butie.bootstrap.container;

import io.butie.application.port.Deliveries;
import io.butie.application.port.Entropy;
import io.butie.application.port.Webhooks;
import io.butie.application.webhook.CloseWebhook;
import io.butie.application.webhook.OpenWebhook;
import io.butie.application.webhook.RenewWebhookSecret;
import io.butie.application.webhook.ReplayDeliveries;
import io.butie.bootstrap.WebhookUseCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** What the REST interface needs for webhooks. */
@ApplicationScoped
public class WebhookRestParts {

  @Inject private WiredUseCases wired;

  private WebhookUseCases parts() {
    return wired.useCases().webhooks();
  }

  @Produces
  OpenWebhook openWebhook() {
    return parts().open();
  }

  @Produces
  CloseWebhook closeWebhook() {
    return parts().close();
  }

  @Produces
  RenewWebhookSecret renewWebhookSecret() {
    return parts().renew();
  }

  @Produces
  ReplayDeliveries replayDeliveries() {
    return parts().replay();
  }

  @Produces
  Webhooks webhooks() {
    return parts().webhooks();
  }

  @Produces
  Deliveries deliveries() {
    return parts().deliveries();
  }

  @Produces
  Entropy entropy() {
    return parts().entropy();
  }
}
