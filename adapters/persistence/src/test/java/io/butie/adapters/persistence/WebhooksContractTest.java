package io.butie.adapters.persistence;

import static io.butie.adapters.persistence.Samples.BAODING;
import static io.butie.adapters.persistence.Samples.SHIJIAZHUANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.application.port.Deliveries;
import io.butie.application.port.Webhooks;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.policy.Outcome;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import io.butie.domain.webhook.Delivery;
import io.butie.domain.webhook.Webhook;
import io.butie.domain.webhook.WebhookEvent;
import io.butie.domain.webhook.WebhookId;
import io.butie.domain.webhook.WebhookSecret;
import io.butie.domain.webhook.WebhookState;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhooksContractTest extends PortContract {

  private static final Instant NOW = Instant.parse("2024-06-03T04:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(120);

  private Webhooks webhooks;

  @BeforeEach
  void openTheStore() {
    webhooks = new JdbcWebhooks(session, vault);
  }

  private static WebhookId id(int n) {
    byte[] bytes = new byte[WebhookId.BYTES];
    bytes[0] = (byte) n;
    return WebhookId.of(bytes);
  }

  private static WebhookSecret secret(int n) {
    byte[] key = new byte[WebhookSecret.BYTES];
    key[0] = (byte) n;
    return WebhookSecret.of(key);
  }

  private Webhook added(int n, Region region) {
    Webhook webhook =
        Webhook.begin(
            id(n), "https://receiver.example/hook", region, Webhook.OFFERED, new UserId("a"), 7);
    doing(() -> webhooks.add(webhook, secret(n)));
    return webhook;
  }

  @Test
  void aWebhookIsFoundAsItWasOpened() {
    Webhook webhook = added(1, SHIJIAZHUANG);

    assertThat(asking(() -> webhooks.find(id(1)))).contains(webhook);
    assertThat(made(() -> webhooks.hold(id(1)))).contains(webhook);
    assertThat(asking(() -> webhooks.find(id(2)))).isEmpty();
  }

  @Test
  void aPageGoesOnAfterAnIdAndIsOfOneRegionWhereThatIsAskedFor() {
    Webhook one = added(1, SHIJIAZHUANG);
    Webhook two = added(2, BAODING);
    Webhook three = added(3, SHIJIAZHUANG);

    assertThat(asking(() -> webhooks.page(Optional.empty(), Optional.empty(), 2)))
        .containsExactly(one, two);
    assertThat(asking(() -> webhooks.page(Optional.empty(), Optional.of(two.id()), 2)))
        .containsExactly(three);
    assertThat(asking(() -> webhooks.page(Optional.of(BAODING), Optional.empty(), 2)))
        .containsExactly(two);
  }

  @Test
  void aSecretIsSealedAtRest() {
    added(1, SHIJIAZHUANG);

    assertThat(value("SELECT sealed_secret FROM webhook"))
        .doesNotContain(secret(1).text())
        .doesNotContain("whsec");
    assertThat(asking(() -> webhooks.secrets(id(1), NOW))).containsExactly(secret(1));
  }

  @Test
  void theOldSecretSignsTooUntilItsTimeIsOver() {
    added(1, SHIJIAZHUANG);

    doing(() -> webhooks.renew(id(1), secret(2), LATER));

    assertThat(asking(() -> webhooks.secrets(id(1), LATER.minusMillis(1))))
        .containsExactly(secret(2), secret(1));
    assertThat(asking(() -> webhooks.secrets(id(1), LATER))).containsExactly(secret(2));
  }

  @Test
  void renewedTwiceTheFirstSecretIsOut() {
    added(1, SHIJIAZHUANG);

    doing(() -> webhooks.renew(id(1), secret(2), LATER));
    doing(() -> webhooks.renew(id(1), secret(3), LATER));

    assertThat(asking(() -> webhooks.secrets(id(1), NOW))).containsExactly(secret(3), secret(2));
  }

  @Test
  void oneServerHasAWebhookAtATime() {
    added(1, SHIJIAZHUANG);

    assertThat(made(() -> webhooks.lease(id(1), "mine", NOW, LATER))).isTrue();
    assertThat(made(() -> webhooks.lease(id(1), "yours", LATER.minusMillis(1), LATER))).isFalse();
    assertThat(made(() -> webhooks.release(id(1), "yours", NOW))).isFalse();
    assertThat(made(() -> webhooks.release(id(1), "mine", LATER))).isTrue();
    assertThat(made(() -> webhooks.lease(id(1), "yours", NOW, LATER)))
        .as("before it is to be looked at again")
        .isFalse();
    assertThat(made(() -> webhooks.lease(id(1), "yours", LATER, LATER))).isTrue();
  }

  @Test
  void whoseLeaseRanOutHasNoSayAnyMore() {
    added(1, SHIJIAZHUANG);
    doing(() -> webhooks.lease(id(1), "killed", NOW, LATER));

    assertThat(made(() -> webhooks.lease(id(1), "next", LATER, LATER.plusSeconds(120)))).isTrue();
    assertThat(made(() -> webhooks.release(id(1), "killed", NOW))).isFalse();
  }

  @Test
  void ofTwoAtTheSameMomentOneTakesIt() throws Exception {
    added(1, SHIJIAZHUANG);

    Race<Boolean> race =
        Race.between(
            () -> session.attempt(() -> lease("one")), () -> session.attempt(() -> lease("two")));

    assertThat(race.done()).containsExactlyInAnyOrder(true, false);
  }

  private Outcome<Boolean> lease(String holder) {
    return Outcome.done(webhooks.lease(id(1), holder, NOW, LATER));
  }

  @Test
  void aWebhookIsDueWhileTheLogHasMoreOrADeliveryWaits() {
    Webhook webhook = added(1, SHIJIAZHUANG);
    Deliveries deliveries = new JdbcDeliveries(session);

    assertThat(asking(() -> webhooks.due(NOW, 7))).isEmpty();
    assertThat(asking(() -> webhooks.due(NOW, 8))).containsExactly(id(1));
    doing(() -> webhooks.passed(id(1), 8));
    assertThat(asking(() -> webhooks.due(NOW, 8))).isEmpty();
    doing(() -> webhooks.passed(id(1), 7));
    doing(() -> deliveries.add(Delivery.next(webhook, "msg_1", 8)));
    assertThat(asking(() -> webhooks.due(NOW, 8))).containsExactly(id(1));
  }

  @Test
  void aWebhookIsNotDueWhileSomebodyHasItOrItsPauseLasts() {
    added(1, SHIJIAZHUANG);
    doing(() -> webhooks.lease(id(1), "mine", NOW, LATER));
    assertThat(asking(() -> webhooks.due(NOW, 8))).isEmpty();

    doing(() -> webhooks.wake(id(1), NOW));
    assertThat(asking(() -> webhooks.due(NOW, 8))).as("somebody has it").isEmpty();

    doing(() -> webhooks.release(id(1), "mine", LATER));
    assertThat(asking(() -> webhooks.due(NOW, 8))).isEmpty();
    assertThat(asking(() -> webhooks.due(LATER, 8))).containsExactly(id(1));

    doing(() -> webhooks.wake(id(1), NOW));
    assertThat(asking(() -> webhooks.due(NOW, 8))).containsExactly(id(1));
  }

  @Test
  void whatHasEndedIsNotDueAndNobodyTakesIt() {
    Webhook webhook = added(1, SHIJIAZHUANG);

    doing(() -> webhooks.move(webhook, WebhookEvent.SAY_GONE));

    assertThat(asking(() -> webhooks.find(id(1)).orElseThrow().state()))
        .isEqualTo(WebhookState.GONE);
    assertThat(asking(() -> webhooks.due(NOW, 8))).isEmpty();
    assertThat(made(() -> webhooks.lease(id(1), "mine", NOW, LATER))).isFalse();
    assertThatThrownBy(() -> doing(() -> webhooks.move(webhook, WebhookEvent.CLOSE)))
        .isInstanceOf(StaleRowException.class);
  }

  @Test
  void everyKindThatIsOfferedFitsItsColumn() {
    added(1, SHIJIAZHUANG);

    assertThat(asking(() -> webhooks.find(id(1))).orElseThrow().kinds())
        .hasSize(RecordKind.values().length - 2);
  }
}
