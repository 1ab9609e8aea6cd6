package io.butie.adapters.persistence;

import static io.butie.adapters.persistence.Samples.SHIJIAZHUANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.butie.adapters.database.SqlFailure;
import io.butie.application.port.Deliveries;
import io.butie.application.port.Webhooks;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.reference.UserId;
import io.butie.domain.webhook.Delivery;
import io.butie.domain.webhook.DeliveryEvent;
import io.butie.domain.webhook.DeliveryState;
import io.butie.domain.webhook.Webhook;
import io.butie.domain.webhook.WebhookId;
import io.butie.domain.webhook.WebhookSecret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveriesContractTest extends PortContract {

  private static final WebhookId ID = WebhookId.of(new byte[WebhookId.BYTES]);
  private static final Instant NOW = Instant.parse("2024-06-03T04:00:00.123Z");

  private Webhooks webhooks;
  private Deliveries deliveries;

  @BeforeEach
  void openTheStore() {
    webhooks = new JdbcWebhooks(session, vault);
    deliveries = new JdbcDeliveries(session);
    Webhook webhook =
        Webhook.begin(
            ID,
            "https://receiver.example/",
            SHIJIAZHUANG,
            Set.of(RecordKind.NOTICE),
            new UserId("a"),
            0);
    doing(() -> webhooks.add(webhook, WebhookSecret.of(new byte[WebhookSecret.BYTES])));
  }

  /** The webhook's next delivery, of ten records. */
  private Delivery added() {
    Webhook webhook = asking(() -> webhooks.find(ID)).orElseThrow();
    Delivery delivery =
        Delivery.next(webhook, "msg_" + webhook.nextNumber(), webhook.nextSequence() + 10);
    doing(() -> deliveries.add(delivery));
    return delivery;
  }

  private Delivery failed(Delivery delivery) {
    Delivery failed = delivery.tried(NOW, "HTTP 500").after(DeliveryEvent.GIVE_UP);
    doing(() -> deliveries.tried(failed));
    return failed;
  }

  private Delivery delivered(Delivery delivery) {
    Delivery done = delivery.tried(NOW, "HTTP 204").after(DeliveryEvent.ACCEPT);
    doing(() -> deliveries.tried(done));
    return done;
  }

  private List<Delivery> all() {
    return asking(() -> deliveries.page(ID, Optional.empty(), 0, 100));
  }

  @Test
  void deliveriesAreNumberedWithoutGapsAndFollowEachOtherInTheLog() {
    assertThat(List.of(added(), added()))
        .isEqualTo(all())
        .extracting(Delivery::number, Delivery::firstSequence, Delivery::nextSequence)
        .containsExactly(tuple(1L, 0L, 10L), tuple(2L, 10L, 20L));
  }

  @Test
  void aDeliveryThatIsNotTheNextIsNotAdded() {
    Delivery first = added();

    assertThatThrownBy(() -> doing(() -> deliveries.add(first)))
        .isInstanceOf(StaleRowException.class);
    assertThat(all()).containsExactly(first);
  }

  @Test
  void twoDeliveriesNeverShareAMessagesId() {
    added();
    Webhook webhook = asking(() -> webhooks.find(ID)).orElseThrow();

    assertThat(refusalOf(() -> deliveries.add(Delivery.next(webhook, "msg_1", 30))))
        .isEqualTo(SqlFailure.DUPLICATE);
  }

  @Test
  void theFirstThatWaitsHasTheLowestNumber() {
    Delivery one = added();
    Delivery two = added();

    assertThat(asking(() -> deliveries.firstWaiting(ID))).contains(one);
    delivered(one);
    assertThat(asking(() -> deliveries.firstWaiting(ID))).contains(two);
    delivered(two);
    assertThat(asking(() -> deliveries.firstWaiting(ID))).isEmpty();
  }

  @Test
  void whatCameOfATryIsKept() {
    Delivery tried = added().tried(NOW, "HTTP 500");

    doing(() -> deliveries.tried(tried));

    assertThat(all()).containsExactly(tried);
    assertThat(tried.attempts()).isEqualTo(1);
  }

  @Test
  void whatIsOverIsNotTriedAgainUnlessItIsReplayed() {
    Delivery over = delivered(added());

    assertThatThrownBy(() -> doing(() -> deliveries.tried(over)))
        .isInstanceOf(StaleRowException.class);
  }

  @Test
  void aPageIsOfOneStateWhereThatIsAskedForAndGoesOnAfterANumber() {
    Delivery one = failed(added());
    delivered(added());
    Delivery three = failed(added());

    assertThat(asking(() -> deliveries.page(ID, Optional.of(DeliveryState.FAILED), 0, 1)))
        .containsExactly(one);
    assertThat(asking(() -> deliveries.page(ID, Optional.of(DeliveryState.FAILED), 1, 9)))
        .containsExactly(three);
  }

  @Test
  void aReplayOfARangeLetsWhatIsOverWaitAgainUnderTheSameId() {
    failed(added());
    delivered(added());
    Delivery waiting = added();
    failed(added());

    assertThat(made(() -> deliveries.replay(ID, 1, 3))).isEqualTo(2);

    assertThat(all())
        .extracting(Delivery::state)
        .containsExactly(
            DeliveryState.WAITING,
            DeliveryState.WAITING,
            DeliveryState.WAITING,
            DeliveryState.FAILED);
    Delivery again = asking(() -> deliveries.firstWaiting(ID)).orElseThrow();
    assertThat(again.message()).isEqualTo("msg_1");
    assertThat(again.attempts()).isZero();
    assertThat(all()).contains(waiting);
  }
}
