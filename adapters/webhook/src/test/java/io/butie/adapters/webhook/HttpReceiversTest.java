package io.butie.adapters.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.butie.application.port.Receivers.Answer;
import io.butie.application.port.Receivers.Message;
import io.butie.application.port.Receivers.Verdict;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.ReferenceDataRecord;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import io.butie.domain.webhook.Delivery;
import io.butie.domain.webhook.Webhook;
import io.butie.domain.webhook.WebhookId;
import io.butie.domain.webhook.WebhookSecret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpReceiversTest {

  private static final Instant BOOKED = Instant.parse("2024-06-03T04:00:00.123Z");
  private static final Instant SENT = Instant.parse("2024-06-03T05:00:00Z");
  private static final WebhookSecret SECRET = WebhookSecret.of(new byte[WebhookSecret.BYTES]);
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final AllowedPrivate LOCAL = AllowedPrivate.of(List.of("localhost"));

  private static HttpReceivers receivers(AllowedPrivate allowed, Duration time) {
    return new HttpReceivers(
        allowed, InetAddress::getAllByName, (SSLSocketFactory) SSLSocketFactory.getDefault(), time);
  }

  private static Message message(String url) {
    Webhook webhook =
        Webhook.begin(
            WebhookId.of(new byte[WebhookId.BYTES]),
            url,
            new Region("130100"),
            Webhook.OFFERED,
            new UserId("admin"),
            40);
    return new Message(
        url,
        Delivery.next(webhook, "msg_1", 50),
        List.of(
            new LedgerEntry(
                42,
                7,
                BOOKED,
                new ReferenceDataRecord(
                    new Region("130100"), "load/Q", "QUOTAS", "Q", Digest.sha256("q"), "li.na"))),
        SENT,
        List.of(SECRET));
  }

  private static Answer deliver(Peer peer, Duration time) {
    return receivers(LOCAL, time).deliver(message(url(peer)));
  }

  private static String url(Peer peer) {
    return "http://localhost:" + peer.port() + "/hook?for=butie";
  }

  @Test
  void aReceiverGetsTheEventAndItsSignature() throws Exception {
    try (Peer peer = Peer.saying("HTTP/1.1 204 No Content\r\n\r\n")) {
      Answer answer = deliver(peer, LONG);

      assertThat(answer).isEqualTo(new Answer(Verdict.ACCEPTED, "HTTP 204"));
      String[] request = peer.request().split("\r\n\r\n", 2);
      JsonObject event = JsonParser.parseString(request[1]).getAsJsonObject();
      assertThat(request[0].lines())
          .startsWith("POST /hook?for=butie HTTP/1.1", "Host: localhost:" + peer.port())
          .contains(
              "Content-Type: application/json",
              "webhook-id: msg_1",
              "webhook-timestamp: " + SENT.getEpochSecond(),
              "webhook-signature: "
                  + Signatures.of("msg_1", SENT.getEpochSecond(), request[1], List.of(SECRET)));
      assertThat(event.toString())
          .isEqualTo(
              "{\"type\":\"ledger.records_posted\",\"timestamp\":\"2024-06-03T04:00:00.123Z\","
                  + "\"data\":{\"webhook\":\"wh_00000000000000000000000000000000\",\"number\":1,"
                  + "\"first_sequence\":40,\"next_sequence\":50,\"records\":[{\"sequence\":42,"
                  + "\"region\":\"130100\",\"region_sequence\":7,\"kind\":\"REFERENCE_DATA\","
                  + "\"id\":\"load/Q\"}]}}");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "200, ACCEPTED",
    "202, ACCEPTED",
    "299, ACCEPTED",
    "301, FAILED",
    "400, FAILED",
    "404, FAILED",
    "410, GONE",
    "429, FAILED",
    "500, FAILED",
    "503, FAILED"
  })
  void aStatusSaysWhatCameOfIt(int status, Verdict verdict) throws Exception {
    try (Peer peer = Peer.saying("HTTP/1.1 " + status + " Whatever\r\n\r\nsome content")) {
      assertThat(deliver(peer, LONG)).isEqualTo(new Answer(verdict, "HTTP " + status));
    }
  }

  @Test
  void anInterimResponseIsPassedOver() throws Exception {
    try (Peer peer =
        Peer.saying(
            "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 100 \r\n\r\nHTTP/1.1 202\r\n")) {
      assertThat(deliver(peer, LONG).detail()).isEqualTo("HTTP 202");
    }
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    try (Peer inside = Peer.saying("HTTP/1.1 204 \r\n\r\n");
        Peer peer = Peer.saying("HTTP/1.1 307 \r\nLocation: " + url(inside) + "\r\n\r\n")) {
      assertThat(deliver(peer, LONG)).isEqualTo(new Answer(Verdict.FAILED, "HTTP 307"));
      assertThat(inside.others()).isZero();
    }
  }

  @Test
  void aReceiverThatNeverAnswersIsLeftWhenTheTimeIsOver() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (Peer peer = Peer.that(connection -> await(over))) {
      assertThat(deliver(peer, SHORT)).isEqualTo(new Answer(Verdict.FAILED, "TIMED_OUT"));
    } finally {
      over.countDown();
    }
  }

  /** Each byte comes in time, and the response never does. */
  @Test
  void aReceiverThatDribblesIsLeftWhenTheTimeIsOver() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (Peer peer = Peer.that(connection -> dribble(connection, over))) {
      assertThat(deliver(peer, SHORT)).isEqualTo(new Answer(Verdict.FAILED, "TIMED_OUT"));
    } finally {
      over.countDown();
    }
  }

  private static void dribble(Socket connection, CountDownLatch over) throws IOException {
    Peer.say(connection, "HTTP/1.1 103 \r\n");
    while (over.getCount() > 0) {
      Peer.say(connection, "x");
      if (await(over, 20)) {
        return;
      }
    }
  }

  @Test
  void ofAGigabyteOfContentNothingIsRead() throws Exception {
    AtomicLong written = new AtomicLong();
    byte[] chunk = new byte[64 * 1_024];
    CountDownLatch refused = new CountDownLatch(1);
    try (Peer peer =
        Peer.that(
            connection -> {
              try {
                Peer.say(connection, "HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n");
                while (written.get() < 1_073_741_824L) {
                  connection.getOutputStream().write(chunk);
                  written.addAndGet(chunk.length);
                }
              } finally {
                refused.countDown();
              }
            })) {
      assertThat(deliver(peer, LONG).detail()).isEqualTo("HTTP 200");
      await(refused);
      assertThat(written).hasValueLessThan(64 * 1_024 * 1_024);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SSH-2.0-x\r\n", "HTTP/1.1 99 \r\n", "HTTP/2 200\r\n", ""})
  void whatIsNoHttpIsNoAnswer(String response) throws Exception {
    try (Peer peer = Peer.saying(response)) {
      assertThat(deliver(peer, LONG)).isEqualTo(new Answer(Verdict.FAILED, "NOT_HTTP"));
    }
  }

  @Test
  void headersWithoutEndAreNoAnswer() throws Exception {
    try (Peer peer = Peer.saying("HTTP/1.1 100 \r\n" + "X: y\r\n".repeat(10_000))) {
      assertThat(deliver(peer, LONG).detail()).isEqualTo("NOT_HTTP");
    }
  }

  @Test
  void whereNobodyListensNothingIsReached() throws Exception {
    int port;
    try (Peer peer = Peer.saying("")) {
      port = peer.port();
    }
    assertThat(receivers(LOCAL, LONG).deliver(message("http://localhost:" + port + "/")).detail())
        .isEqualTo("UNREACHABLE");
  }

  @Test
  void aHostThatNobodyKnowsIsSaidToBeUnknown() {
    HttpReceivers receivers =
        new HttpReceivers(
            LOCAL,
            host -> {
              throw new UnknownHostException(host);
            },
            (SSLSocketFactory) SSLSocketFactory.getDefault(),
            LONG);

    assertThat(receivers.deliver(message("https://nobody.example/")).detail())
        .isEqualTo("HOST_UNKNOWN");
  }

  /** A name is the owner's to point anywhere, at any time. */
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1", "10.0.0.7", "169.254.169.254", "fd00::1"})
  void aNameThatLeadsInsideIsNotConnectedTo(String inside) throws Exception {
    AtomicInteger asked = new AtomicInteger();
    try (Peer peer = Peer.saying("HTTP/1.1 204 \r\n\r\n")) {
      HttpReceivers receivers =
          new HttpReceivers(
              AllowedPrivate.of(List.of()),
              host -> {
                asked.incrementAndGet();
                // one address is public: every one of them counts
                return new InetAddress[] {
                  AddressRange.literal("1.1.1.1"), AddressRange.literal(inside)
                };
              },
              (SSLSocketFactory) SSLSocketFactory.getDefault(),
              LONG);

      assertThat(receivers.deliver(message("https://outside.example:" + peer.port() + "/")))
          .isEqualTo(new Answer(Verdict.FAILED, "ADDRESS_NOT_ALLOWED"));
      assertThat(asked).as("once, so that a second answer cannot differ").hasValue(1);
      assertThat(peer.others()).isZero();
    }
  }

  @Test
  void whatTheOperatorAllowsNoMoreIsNotSentAnyMore() throws Exception {
    try (Peer peer = Peer.saying("HTTP/1.1 204 \r\n\r\n")) {
      assertThat(receivers(AllowedPrivate.of(List.of()), LONG).deliver(message(url(peer))).detail())
          .isEqualTo("ADDRESS_NOT_ALLOWED");
      assertThat(peer.others()).isZero();
    }
  }

  @Test
  void aReceiverWithoutTlsBehindHttpsGetsNothing() throws Exception {
    try (Peer peer = Peer.saying("HTTP/1.1 204 \r\n\r\n")) {
      Answer answer =
          receivers(LOCAL, SHORT).deliver(message("https://localhost:" + peer.port() + "/"));

      assertThat(answer.verdict()).isEqualTo(Verdict.FAILED);
      assertThat(peer.others()).isZero();
    }
  }

  private static void await(CountDownLatch latch) {
    assertThat(await(latch, 30_000)).isTrue();
  }

  private static boolean await(CountDownLatch latch, int millis) {
    try {
      return latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
