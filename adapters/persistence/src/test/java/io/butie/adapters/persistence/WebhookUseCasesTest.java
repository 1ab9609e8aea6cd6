package io.butie.adapters.persistence;

import static io.butie.adapters.persistence.Samples.SHIJIAZHUANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.ledger.JdbcLedger;
import io.butie.application.port.Deliveries;
import io.butie.application.port.Receivers;
import io.butie.application.port.Webhooks;
import io.butie.application.webhook.CloseWebhook;
import io.butie.application.webhook.OpenWebhook;
import io.butie.application.webhook.RenewWebhookSecret;
import io.butie.application.webhook.ReplayDeliveries;
import io.butie.domain.access.Role;
import io.butie.domain.access.Scope;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.access.UserAccount;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import io.butie.domain.webhook.Delivery;
import io.butie.domain.webhook.DeliveryEvent;
import io.butie.domain.webhook.Webhook;
import io.butie.domain.webhook.WebhookId;
import io.butie.domain.webhook.WebhookSecret;
import io.butie.domain.webhook.WebhookState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an administrator may do to webhooks, on real stores. */
class WebhookUseCasesTest extends PortContract {

  private static final Instant NOW = Instant.parse("2024-06-03T04:00:00Z");
  private static final WebhookSecret SECRET = WebhookSecret.of(new byte[WebhookSecret.BYTES]);
  private static final SignedInUser ADMINISTRATOR = user(Role.ADMINISTRATOR, SHIJIAZHUANG);

  private final SettableClock clock = new SettableClock(NOW);
  private Webhooks webhooks;
  private Deliveries deliveries;
  private OpenWebhook open;
  private CloseWebhook close;
  private RenewWebhookSecret renew;
  private ReplayDeliveries replay;
  private long size;

  /** Objects to one address. */
  private static final class Receiver implements Receivers {

    @Override
    public Optional<Words> objection(String url) {
      return url.contains("inside")
          ? Optional.of(new Words("must be outside", "须为外部地址"))
          : Optional.empty();
    }

    @Override
    public Answer deliver(Message message) {
      throw new AssertionError("nothing is delivered here");
    }
  }

  @BeforeEach
  void openTheStores() {
    JdbcLedger ledger = new JdbcLedger(session, clock);
    webhooks = new JdbcWebhooks(session, vault);
    deliveries = new JdbcDeliveries(session);
    open = new OpenWebhook(session, webhooks, ledger, new Receiver(), entropy);
    close = new CloseWebhook(session, webhooks);
    renew = new RenewWebhookSecret(session, webhooks, clock);
    replay = new ReplayDeliveries(session, webhooks, deliveries, clock);
    size = asking(() -> ledger.head().size());
  }

  private static SignedInUser user(Role role, Region region) {
    return new UserAccount(new UserId("u"), role, Scope.of(region), "")
        .signIn(hash -> true)
        .orThrow();
  }

  private Outcome<Webhook> open(SignedInUser by, String url, OptionalLong from) {
    return open.open(
        by, new OpenWebhook.Request(url, SHIJIAZHUANG, Set.of(RecordKind.NOTICE), from), SECRET);
  }

  private Webhook opened() {
    return open(ADMINISTRATOR, "https://hr.example/", OptionalLong.empty()).orThrow();
  }

  private static Object refusalOf(Outcome<?> outcome) {
    return outcome.<Object>fold(done -> done, refusal -> refusal.code());
  }

  private WebhookState state(WebhookId id) {
    return asking(() -> webhooks.find(id)).orElseThrow().state();
  }

  @Test
  void aWebhookBeginsWithTheNextRecordUnlessAnotherIsAskedFor() {
    assertThat(opened().nextSequence()).isEqualTo(size);
    assertThat(
            open(ADMINISTRATOR, "https://hr.example/", OptionalLong.of(0)).orThrow().nextSequence())
        .isZero();
    assertThat(refusalOf(open(ADMINISTRATOR, "https://hr.example/", OptionalLong.of(size + 1))))
        .isEqualTo(RefusalCode.MALFORMED);
  }

  @Test
  void anAddressThatNothingMayBeSentToIsRefused() {
    assertThat(refusalOf(open(ADMINISTRATOR, "https://inside/", OptionalLong.empty())))
        .isEqualTo(RefusalCode.MALFORMED);
    assertThat(asking(() -> webhooks.page(Optional.empty(), Optional.empty(), 9))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ADMINISTRATOR, 130600", "AUDITOR, 130100", "TREASURY_SYSTEM, 130000"})
  void onlyAnAdministratorOfTheRegionMayDoAnything(Role role, String region) {
    WebhookId id = opened().id();
    SignedInUser other = user(role, new Region(region));

    assertThat(refusalOf(open(other, "https://hr.example/", OptionalLong.empty())))
        .isEqualTo(RefusalCode.NOT_ALLOWED);
    assertThat(refusalOf(close.close(other, id))).isEqualTo(RefusalCode.NOT_ALLOWED);
    assertThat(refusalOf(renew.renew(other, id, SECRET))).isEqualTo(RefusalCode.NOT_ALLOWED);
    assertThat(refusalOf(replay.replay(other, id, 1, 1))).isEqualTo(RefusalCode.NOT_ALLOWED);
    assertThat(state(id)).isEqualTo(WebhookState.ACTIVE);
  }

  @Test
  void theProvincesAdministratorMayDoItInEveryRegion() {
    SignedInUser province = user(Role.ADMINISTRATOR, Region.PROVINCE);

    assertThat(refusalOf(close.close(province, opened().id()))).isInstanceOf(Webhook.class);
  }

  @Test
  void whatHasEndedStaysSo() {
    WebhookId id = opened().id();

    assertThat(close.close(ADMINISTRATOR, id).orThrow().state()).isEqualTo(WebhookState.CLOSED);
    assertThat(refusalOf(close.close(ADMINISTRATOR, id))).isEqualTo(RefusalCode.WRONG_STATE);
    assertThat(refusalOf(renew.renew(ADMINISTRATOR, id, SECRET)))
        .isEqualTo(RefusalCode.WRONG_STATE);
    assertThat(refusalOf(replay.replay(ADMINISTRATOR, id, 1, 1)))
        .isEqualTo(RefusalCode.WRONG_STATE);
  }

  @Test
  void anOldSecretSignsForAWeekAfterItsRenewal() {
    WebhookId id = opened().id();
    WebhookSecret renewed = WebhookSecret.of(entropy.bytes(WebhookSecret.BYTES));

    Instant until = renew.renew(ADMINISTRATOR, id, renewed).orThrow();

    assertThat(until).isEqualTo(NOW.plus(Duration.ofDays(7)));
    assertThat(asking(() -> webhooks.secrets(id, until.minusMillis(1))))
        .containsExactly(renewed, SECRET);
    assertThat(asking(() -> webhooks.secrets(id, until))).containsExactly(renewed);
  }

  @Test
  void whatIsReplayedIsSentAtOnceAlthoughTheNextOneHasAPause() {
    Webhook webhook = opened();
    Delivery delivery = Delivery.next(webhook, "msg_1", size + 1);
    doing(
        () -> {
          deliveries.add(delivery);
          deliveries.tried(delivery.tried(NOW, "HTTP 500").after(DeliveryEvent.GIVE_UP));
          webhooks.lease(webhook.id(), "me", NOW, NOW.plusSeconds(9));
          webhooks.release(webhook.id(), "me", NOW.plusSeconds(99));
        });

    assertThat(replay.replay(ADMINISTRATOR, webhook.id(), 1, 1).orThrow()).isEqualTo(1);

    assertThat(asking(() -> webhooks.due(NOW, size))).containsExactly(webhook.id());
  }

  @ParameterizedTest
  @CsvSource({"1, 1, NOT_FOUND", "1, 1000, NOT_FOUND", "1, 1001, MALFORMED", "2, 1, MALFORMED"})
  void aRangeThatIsNoneOrHoldsNothingIsRefused(long from, long through, RefusalCode code) {
    assertThat(refusalOf(replay.replay(ADMINISTRATOR, opened().id(), from, through)))
        .isEqualTo(code);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    WebhookId nobody = WebhookId.of(new byte[WebhookId.BYTES]);

    assertThat(refusalOf(close.close(ADMINISTRATOR, nobody))).isEqualTo(RefusalCode.NOT_FOUND);
  }
}
