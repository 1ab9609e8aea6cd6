package io.butie.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.adapters.ledger.JdbcLedger;
import io.butie.application.port.Deliveries;
import io.butie.application.port.Ledger;
import io.butie.application.port.Receivers;
import io.butie.application.port.Webhooks;
import io.butie.application.webhook.DeliverEvents;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.ledger.ReferenceDataRecord;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import io.butie.domain.webhook.Delivery;
import io.butie.domain.webhook.DeliveryState;
import io.butie.domain.webhook.Webhook;
import io.butie.domain.webhook.WebhookId;
import io.butie.domain.webhook.WebhookSecret;
import io.butie.domain.webhook.WebhookState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the log to a receiver, on real stores; each test in a region of its own. */
class DeliverEventsTest extends PortContract {

  private static final AtomicInteger REGIONS = new AtomicInteger(400_000);
  private static final Receivers.Answer OK =
      new Receivers.Answer(Receivers.Verdict.ACCEPTED, "HTTP 204");
  private static final Receivers.Answer BROKEN =
      new Receivers.Answer(Receivers.Verdict.FAILED, "HTTP 500");
  private static final Receivers.Answer GONE =
      new Receivers.Answer(Receivers.Verdict.GONE, "HTTP 410");
  private static final WebhookId ID = id(1);

  private final SettableClock clock = new SettableClock(Instant.parse("2024-06-03T04:00:00Z"));
  private final Receiver receiver = new Receiver();
  private Ledger ledger;
  private Webhooks webhooks;
  private Deliveries deliveries;
  private DeliverEvents deliver;
  private Region region;

  /** Answers as it is told, else 204; what it was sent it keeps. */
  private static final class Receiver implements Receivers {

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Message> got = new ArrayList<>();
    private boolean killsTheServer;

    @Override
    public Optional<Words> objection(String url) {
      return Optional.empty();
    }

    @Override
    public Answer deliver(Message message) {
      got.add(message);
      if (killsTheServer) {
        killsTheServer = false;
        throw new AssertionError("killed");
      }
      return answers.isEmpty() ? OK : answers.pop();
    }

    private List<Long> numbers() {
      return got.stream().map(message -> message.delivery().number()).toList();
    }

    private List<String> records() {
      return got.stream()
          .flatMap(message -> message.records().stream())
          .map(entry -> entry.record().id())
          .toList();
    }
  }

  @BeforeEach
  void openTheStores() {
    ledger = new JdbcLedger(session, clock);
    webhooks = new JdbcWebhooks(session, vault);
    deliveries = new JdbcDeliveries(session);
    deliver = server();
    region = new Region(Integer.toString(REGIONS.incrementAndGet()));
    open(ID);
  }

  private DeliverEvents server() {
    return new DeliverEvents(session, webhooks, deliveries, ledger, receiver, clock, entropy);
  }

  private static WebhookId id(int n) {
    byte[] bytes = new byte[WebhookId.BYTES];
    bytes[0] = (byte) n;
    return WebhookId.of(bytes);
  }

  private void open(WebhookId id) {
    doing(
        () ->
            webhooks.add(
                Webhook.begin(
                    id,
                    "https://receiver.example/" + id,
                    region,
                    Set.of(RecordKind.REFERENCE_DATA),
                    new UserId("admin"),
                    ledger.head().size()),
                WebhookSecret.of(new byte[WebhookSecret.BYTES])));
  }

  private LedgerRecord loaded(Region where, String name) {
    return new ReferenceDataRecord(
        where, "load/" + region + "/" + name, "QUOTAS", name, Digest.sha256(name), "li.na");
  }

  private void post(String... names) {
    List<LedgerRecord> records = new ArrayList<>();
    for (String name : names) {
      records.add(loaded(region, name));
    }
    session.attempt(() -> ledger.post(records)).orThrow();
  }

  private List<String> ids(String... names) {
    return List.of(names).stream().map(name -> "load/" + region + "/" + name).toList();
  }

  /** Every step that can be made now. */
  private void deliverAll() {
    for (WebhookId due : deliver.due()) {
      while (deliver.step(due)) {
        // on to the next step
      }
    }
  }

  private Delivery delivery(long number) {
    return asking(() -> deliveries.page(ID, Optional.empty(), number - 1, 1)).get(0);
  }

  @Test
  void whatIsPostedIsToldOnce() {
    post("A", "B");

    deliverAll();
    deliverAll();

    assertThat(receiver.records()).isEqualTo(ids("A", "B"));
    assertThat(receiver.numbers()).containsExactly(1L);
    assertThat(delivery(1).state()).isEqualTo(DeliveryState.DELIVERED);
    assertThat(delivery(1).lastAnswer()).contains("HTTP 204");
    assertThat(deliver.due()).isEmpty();
  }

  @Test
  void anotherRegionsRecordsAreLookedThroughAndNotTold() {
    session.attempt(() -> ledger.post(List.of(loaded(new Region("399999"), "other")))).orThrow();

    deliverAll();

    assertThat(receiver.got).isEmpty();
    assertThat(deliver.due()).isEmpty();
  }

  @Test
  void manyRecordsAreToldInOrderInMessagesOfAHundred() {
    String[] names = IntStream.range(0, 250).mapToObj(n -> "N" + n).toArray(String[]::new);
    post(names);

    deliverAll();

    assertThat(receiver.numbers()).containsExactly(1L, 2L, 3L);
    assertThat(receiver.got)
        .extracting(message -> message.records().size())
        .containsExactly(100, 100, 50);
    assertThat(receiver.records()).isEqualTo(ids(names));
  }

  @Test
  void aMessageThatFailsIsTriedAgainUnderItsIdBeforeAnyOther() {
    post("A");
    receiver.answers.add(BROKEN);
    deliverAll();
    post("B");
    deliverAll();
    assertThat(receiver.records()).as("its pause lasts").isEqualTo(ids("A"));

    clock.pass(Duration.ofSeconds(7));
    deliverAll();

    assertThat(receiver.records()).isEqualTo(ids("A", "A", "B"));
    assertThat(receiver.numbers()).containsExactly(1L, 1L, 2L);
    assertThat(receiver.got.get(1).delivery().message())
        .isEqualTo(receiver.got.get(0).delivery().message())
        .isNotEqualTo(receiver.got.get(2).delivery().message());
    assertThat(receiver.got.get(1).sentAt()).isAfter(receiver.got.get(0).sentAt());
  }

  @Test
  void aReceiverThatIsDeadForDaysMissesOneNumberAndIsToldTheRestInOneMessage() {
    post("A");
    for (int tries = 0; tries < 10; tries++) {
      receiver.answers.add(BROKEN);
    }
    Instant began = clock.instant();
    deliverAll();
    post("B");
    post("C");
    while (delivery(1).state() == DeliveryState.WAITING) {
      clock.pass(Duration.ofSeconds(5));
      deliverAll();
      clock.pass(Duration.ofMinutes(30));
      deliverAll();
    }

    assertThat(delivery(1).state()).isEqualTo(DeliveryState.FAILED);
    assertThat(delivery(1).attempts()).isEqualTo(10);
    assertThat(Duration.between(began, clock.instant()))
        .isBetween(Duration.ofHours(75), Duration.ofHours(100));
    assertThat(receiver.numbers()).hasSize(11).endsWith(1L, 2L);
    assertThat(receiver.got.get(10).records())
        .extracting(entry -> entry.record().id())
        .isEqualTo(ids("B", "C"));
  }

  @Test
  void aDeadReceiverHoldsUpNobodyElse() {
    open(id(2));
    post("A");
    receiver.answers.add(BROKEN);

    deliverAll();

    assertThat(receiver.got)
        .extracting(message -> message.delivery().webhook())
        .containsExactlyInAnyOrder(ID, id(2));
    assertThat(deliver.due()).isEmpty();
  }

  @Test
  void whoIsKilledBetweenSendingAndNotingSendsAgainUnderTheSameId() {
    post("A");
    receiver.killsTheServer = true;
    assertThatThrownBy(() -> deliver.step(ID)).hasMessage("killed");

    deliver = server();
    assertThat(deliver.due()).as("the lease lasts").isEmpty();
    clock.pass(Duration.ofMinutes(2));
    deliverAll();

    assertThat(receiver.records()).isEqualTo(ids("A", "A"));
    assertThat(receiver.got.get(1).delivery().message())
        .isEqualTo(receiver.got.get(0).delivery().message());
    assertThat(delivery(1).state()).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void aWebhookWhoseReceiverIsGoneIsLeftAlone() {
    post("A");
    receiver.answers.add(GONE);
    deliverAll();
    post("B");
    deliverAll();

    assertThat(receiver.records()).isEqualTo(ids("A"));
    assertThat(asking(() -> webhooks.find(ID)).orElseThrow().state()).isEqualTo(WebhookState.GONE);
    assertThat(delivery(1).state()).isEqualTo(DeliveryState.FAILED);
  }

  @Test
  void aReplayTellsTheSameRecordsUnderTheSameId() {
    post("A");
    deliverAll();
    post("B");

    doing(() -> deliveries.replay(ID, 1, 1));
    deliverAll();

    assertThat(receiver.records()).isEqualTo(ids("A", "A", "B"));
    assertThat(receiver.numbers()).containsExactly(1L, 1L, 2L);
    assertThat(receiver.got.get(1).records().stream().map(LedgerEntry::sequence).toList())
        .isEqualTo(receiver.got.get(0).records().stream().map(LedgerEntry::sequence).toList());
  }

  @Test
  void afterARenewalAMessageIsSignedWithBothSecretsForAWeek() {
    WebhookSecret old = WebhookSecret.of(new byte[WebhookSecret.BYTES]);
    WebhookSecret renewed = WebhookSecret.of(entropy.bytes(WebhookSecret.BYTES));
    doing(() -> webhooks.renew(ID, renewed, clock.instant().plus(Duration.ofDays(7))));

    post("A");
    deliverAll();
    clock.pass(Duration.ofDays(7));
    post("B");
    deliverAll();

    assertThat(receiver.got.get(0).secrets()).containsExactly(renewed, old);
    assertThat(receiver.got.get(1).secrets()).containsExactly(renewed);
  }
}
