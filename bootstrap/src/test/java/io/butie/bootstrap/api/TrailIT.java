package io.butie.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.butie.bootstrap.ServingProcess;
import io.butie.domain.access.Role;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real server keeps of a request, and what it does not. */
@ExtendWith(WithServedYear.class)
class TrailIT {

  private static final String API = "/api/v1";
  private static final String HEADER = "X-Request-Id";
  private static final String ID_NUMBER = "130102199001011237";
  private static final String NAME = "欧阳测试";

  private final ServingProcess server;

  TrailIT(ServedYear year) {
    this.server = year.server();
  }

  private HttpRequest.Builder as(String user, String path) {
    return server.request(path).header("Authorization", ServingProcess.basic(user, user));
  }

  private static String auditor() {
    return ServedYear.user(Role.AUDITOR, ServedYear.PROVINCE);
  }

  private static String idOf(HttpResponse<String> answer) {
    return answer.headers().firstValue(HEADER).orElseThrow();
  }

  /** The events of the log so far, which are the lines that are JSON. */
  private List<JsonObject> log() throws Exception {
    return server
        .process()
        .stderr()
        .lines()
        .filter(line -> line.startsWith("{"))
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .toList();
  }

  @Test
  void theIdOfTheSenderComesBackAndIsInTheLog() throws Exception {
    String id = UUID.nameUUIDFromBytes("one request".getBytes(StandardCharsets.UTF_8)).toString();

    HttpResponse<String> answer =
        server.send(as(auditor(), API + "/runs?limit=1").header(HEADER, id));

    assertThat(idOf(answer)).isEqualTo(id);
    JsonObject line =
        log().stream()
            .filter(event -> event.has("request_id"))
            .filter(event -> event.get("request_id").getAsString().equals(id))
            .findFirst()
            .orElseThrow();
    assertThat(line.get("user").getAsString()).isEqualTo(auditor());
    assertThat(line.get("operation").getAsString()).isEqualTo("listRuns");
    assertThat(line.get("status").getAsInt()).isEqualTo(200);
    assertThat(line.get("millis").getAsLong()).isNotNegative();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/runs", "/api/v1/nothing", "/nothing", "/error", "/api/v1/runs?limit=x"})
  void everyProblemHasTheIdOfItsRequest(String path) throws Exception {
    HttpResponse<String> answer = server.send(server.request(path).header(HEADER, ID_NUMBER));

    assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(UUID.fromString(idOf(answer)).version()).as("one of ours").isEqualTo(4);
    assertThat(JsonParser.parseString(answer.body()).getAsJsonObject().get("request_id"))
        .extracting(Object::toString)
        .isEqualTo('"' + idOf(answer) + '"');
  }

  @Test
  void nothingThatIsSentIsLogged() throws Exception {
    String body = "{\"name\":\"" + NAME + "\",\"number\":\"" + ID_NUMBER + "\\r\\nforged\"}";
    String sent = ID_NUMBER + URLEncoder.encode(NAME + "\r\nforged", StandardCharsets.UTF_8);
    List<HttpRequest.Builder> requests = new ArrayList<>();
    for (String path : List.of("/runs", "/claims", "/holds", "/ledger/accounts", "/nothing")) {
      requests.add(as(auditor(), API + path + "/" + sent));
      requests.add(as(auditor(), API + path + "?region=" + sent));
      requests.add(as(NAME + ID_NUMBER, API + path));
      for (String type : List.of("application/json", "application/x-www-form-urlencoded")) {
        requests.add(
            as(ServedYear.user(Role.FINANCE_MAKER, ServedYear.REGION), API + path + "?q=" + sent)
                .header("Content-Type", type)
                .header("Idempotency-Key", ID_NUMBER)
                .header("X-Anything", ID_NUMBER)
                .POST(BodyPublishers.ofString(body)));
      }
    }
    for (HttpRequest.Builder request : requests) {
      assertThat(server.send(request).statusCode()).isBetween(400, 499);
    }

    assertThat(server.process().stderr())
        .doesNotContain(ID_NUMBER)
        .doesNotContain(NAME)
        .doesNotContain("forged");
    assertThat(log()).hasSizeGreaterThan(requests.size());
  }
}
