package io.butie.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import com.standardwebhooks.Webhook;
import io.butie.domain.access.Role;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A running server tells a receiver what is in its ledger, and an administrator looks after it. */
@ExtendWith(WithServedYear.class)
class WebhookIT {

  private static final String ADMINISTRATOR =
      ServedYear.user(Role.ADMINISTRATOR, ServedYear.REGION);
  private static final OpenApiFile FILE = OpenApiFile.read();

  private final ServedYear year;

  WebhookIT(ServedYear year) {
    this.year = year;
  }

  private static String request(String url, String more) {
    return "{\"url\":\""
        + url
        + "\",\"region\":\"130100\",\"kinds\":[\"NOTICE\",\"RUN_APPROVAL\"]"
        + more
        + "}";
  }

  private HttpResponse<String> post(String path, String json) throws Exception {
    return year.postOnce(ADMINISTRATOR, path, json, UUID.randomUUID().toString());
  }

  private JsonObject done(String path, String json, int status) throws Exception {
    HttpResponse<String> answer = post(path, json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  private JsonObject seen(String path) throws Exception {
    return year.json(Role.ADMINISTRATOR, ServedYear.REGION, path);
  }

  /** What the region's ledger has of the kinds that were asked for, in log order. */
  private List<String> recorded() throws Exception {
    List<String> ids = new ArrayList<>();
    String next = "0";
    while (true) {
      JsonObject page =
          year.json(
              Role.AUDITOR,
              ServedYear.REGION,
              "/ledger/records?region=130100&limit=1000&from=" + next);
      for (JsonElement record : page.getAsJsonArray("records")) {
        String kind = record.getAsJsonObject().get("kind").getAsString();
        if (kind.equals("NOTICE") || kind.equals("RUN_APPROVAL")) {
          ids.add(record.getAsJsonObject().getAsJsonObject("fields").get("id").getAsString());
        }
      }
      if (!page.has("next_from")) {
        return ids;
      }
      next = page.get("next_from").getAsString();
    }
  }

  private static List<String> told(JsonObject event) {
    JsonArray records = event.getAsJsonObject("data").getAsJsonArray("records");
    return records.asList().stream()
        .map(record -> record.getAsJsonObject().get("id").getAsString())
        .toList();
  }

  @Test
  void whatTheLedgerHasIsToldInOrderAndSignedAndReplayed() throws Exception {
    try (EventReceiver receiver = EventReceiver.open()) {
      JsonObject opened = done("/webhooks", request(receiver.url(), ",\"from_sequence\":0"), 201);
      String webhook = "/webhooks/" + opened.get("id").getAsString();
      Webhook verifier = new Webhook(opened.get("secret").getAsString());
      List<String> recorded = recorded();
      assertThat(recorded).isNotEmpty();

      List<String> told = new ArrayList<>();
      EventReceiver.Received first = receiver.next();
      EventReceiver.Received last = first;
      while (true) {
        verifier.verify(last.body(), last.headers());
        assertIsAsDescribed(last.body());
        told.addAll(told(last.event()));
        if (told.size() >= recorded.size()) {
          break;
        }
        last = receiver.next();
      }
      assertThat(told).isEqualTo(recorded);
      assertThat(first.event().getAsJsonObject("data").get("number").getAsLong()).isEqualTo(1);

      firstIs("DELIVERED", webhook);
      assertThat(done(webhook + "/replays", "{\"from\":1}", 200).get("deliveries").getAsInt())
          .isEqualTo(1);
      EventReceiver.Received again = receiver.next();
      assertThat(again.header("webhook-id")).isEqualTo(first.header("webhook-id"));
      assertThat(again.body()).isEqualTo(first.body());

      firstIs("DELIVERED", webhook);
      JsonObject renewed = done(webhook + "/secret", "", 200);
      done(webhook + "/replays", "{\"from\":1}", 200);
      EventReceiver.Received twice = receiver.next();
      verifier.verify(twice.body(), twice.headers());
      new Webhook(renewed.get("secret").getAsString()).verify(twice.body(), twice.headers());

      assertThat(done(webhook + "/closing", "", 200).get("state").getAsString())
          .isEqualTo("CLOSED");
      assertThat(post(webhook + "/closing", "").statusCode()).isEqualTo(409);
      assertThat(post(webhook + "/replays", "{\"from\":1}").statusCode()).isEqualTo(409);
      assertThat(post(webhook + "/secret", "").statusCode()).isEqualTo(409);
    }
  }

  private static void assertIsAsDescribed(String body) {
    assertThat(
            SchemaRegistry.withDialect(Dialects.getOpenApi31())
                .getSchema(FILE.whole(FILE.schema("RecordsPosted")), InputFormat.JSON)
                .validate(body, InputFormat.JSON))
        .as(body)
        .isEmpty();
  }

  /** The first delivery, once it is in that state: that is kept after its receiver answered. */
  private JsonObject firstIs(String state, String webhook) throws Exception {
    for (int tries = 0; tries < 600; tries++) {
      for (JsonElement item :
          seen(webhook + "/deliveries?state=" + state).getAsJsonArray("items")) {
        if (item.getAsJsonObject().get("number").getAsInt() == 1) {
          return item.getAsJsonObject();
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the first delivery is not " + state + " within a minute");
  }

  @Test
  void aReceiverThatWantsNoMoreIsLeftAloneAndWhatFailedIsListed() throws Exception {
    try (EventReceiver receiver = EventReceiver.open()) {
      receiver.answer(410);
      String webhook =
          "/webhooks/"
              + done("/webhooks", request(receiver.url(), ",\"from_sequence\":0"), 201)
                  .get("id")
                  .getAsString();

      JsonObject failed = firstIs("FAILED", webhook);

      assertThat(failed.get("last_answer").getAsString()).isEqualTo("HTTP 410");
      assertThat(failed.get("attempts").getAsInt()).isEqualTo(1);
      assertThat(seen(webhook).get("state").getAsString()).isEqualTo("GONE");
    }
  }

  @Test
  void theSecretIsShownOnceAndTheSameRequestOpensNoOther() throws Exception {
    String key = UUID.randomUUID().toString();
    String json = request("https://receiver.example/once", "");

    JsonObject first =
        JsonParser.parseString(year.postOnce(ADMINISTRATOR, "/webhooks", json, key).body())
            .getAsJsonObject();
    JsonObject second =
        JsonParser.parseString(year.postOnce(ADMINISTRATOR, "/webhooks", json, key).body())
            .getAsJsonObject();

    assertThat(first.remove("secret").getAsString()).startsWith("whsec_");
    assertThat(second).isEqualTo(first);
    assertThat(seen("/webhooks/" + first.get("id").getAsString())).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://receiver.example/",
        "https://127.0.0.1/",
        "https://169.254.169.254/",
        "https://user:word@receiver.example/"
      })
  void anAddressThatNothingMayBeSentToIsRefused(String url) throws Exception {
    JsonObject problem = done("/webhooks", request(url, ""), 400);

    assertThat(problem.get("detail").getAsString()).startsWith("url must ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"url\":\"https://r.example/\",\"region\":\"130100\",\"kinds\":[\"ERASURE\"]}",
        "{\"url\":\"https://r.example/\",\"region\":\"130100\",\"kinds\":[]}",
        "{\"url\":\"https://r.example/\",\"region\":\"130100\",\"kinds\":\"NOTICE\"}",
        "{\"url\":\"https://r.example/\",\"region\":\"130100\",\"kinds\":[\"NOTICE\",\"NOTICE\"]}",
        "{\"url\":\"https://r.example/\",\"region\":\"130100\",\"kinds\":[\"NOTICE\"],"
            + "\"from_sequence\":-1}",
        "{\"url\":\"https://r.example/\",\"region\":\"130100\",\"kinds\":[\"NOTICE\"],"
            + "\"from_sequence\":1.5}",
        "{\"url\":\"https://r.example/\",\"region\":\"130100\",\"kinds\":[\"NOTICE\"],"
            + "\"from_sequence\":9223372036854775807}"
      })
  void aBodyThatIsNotAsDescribedIsRefused(String json) throws Exception {
    assertThat(post("/webhooks", json).statusCode()).isEqualTo(400);
  }

  @Test
  void anotherRegionsRecordsAreToldToNobodyOfThisRegion() throws Exception {
    HttpResponse<String> answer =
        post(
            "/webhooks",
            "{\"url\":\"https://r.example/\",\"region\":\"130200\",\"kinds\":[\"NOTICE\"]}");

    assertThat(answer.statusCode()).isEqualTo(403);
  }
}
