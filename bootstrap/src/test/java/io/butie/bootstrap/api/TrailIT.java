package io.butie.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.butie.adapters.rest.Api;
import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.openapi.OperationIds;
import io.butie.application.figure.Figure;
import io.butie.bootstrap.ServingProcess;
import io.butie.domain.access.Role;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
  private static final Set<Permission> SHOW_NOBODY =
      Set.of(Permission.READ_CHECKPOINT, Permission.READ_METRICS);
  private static final String NAME = "欧阳测试";

  private final ServedYear year;
  private final ServingProcess server;

  TrailIT(ServedYear year) {
    this.year = year;
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

  /** The newest entries of the audit log, by the request that each is of. */
  private Map<String, JsonObject> audited(String filter) throws Exception {
    Map<String, JsonObject> entries = new HashMap<>();
    year.json(Role.AUDITOR, ServedYear.PROVINCE, "/audit-log?limit=1000" + filter)
        .getAsJsonArray("items")
        .forEach(
            item ->
                entries.put(
                    Optional.ofNullable(item.getAsJsonObject().get("request_id"))
                        .map(JsonElement::getAsString)
                        .orElse("a command"),
                    item.getAsJsonObject()));
    return entries;
  }

  private static JsonObject of(String request, Map<String, JsonObject> entries) {
    return Optional.ofNullable(entries.get(request)).orElseThrow();
  }

  /** Whatever operation is added is kept, for the filter keeps all of them. */
  @Test
  void everyOperationLeavesAnEntryWhoeverAsks() throws Exception {
    Map<String, Operation> asked = new HashMap<>();
    for (Operation operation : OpenApiFile.read().operations()) {
      String path = operation.path().replace("{form}", "csv").replaceAll("\\{[^}]*}", "none");
      for (Role role : List.of(Role.AUDITOR, Role.TREASURY_SYSTEM)) {
        String user = ServedYear.user(role, ServedYear.REGION);
        asked.put(
            idOf(
                operation.reads()
                    ? year.get(user, path)
                    : year.send(user, operation.method(), path, "{}")),
            operation);
      }
    }
    Map<String, JsonObject> entries = audited("");
    Set<String> showsNobody = showsNobody();

    asked.forEach(
        (id, operation) -> {
          if (showsNobody.contains(operation.id())) {
            assertThat(entries).as(operation.id()).doesNotContainKey(id);
            return;
          }
          assertThat(entries).as(operation.id()).containsKey(id);
          JsonObject entry = of(id, entries);
          assertThat(entry.get("operation").getAsString()).isEqualTo(operation.id());
          assertThat(entry.get("region").getAsString()).isEqualTo(ServedYear.REGION);
          if (!operation.inPath().contains("form")) { // an export's form is one that there is
            assertThat(entry.has("subject")).as("there is no such thing").isFalse();
          }
        });
    assertThat(asked).hasSizeGreaterThan(40);
  }

  private static Set<String> showsNobody() {
    return new Api()
        .getClasses().stream()
            .flatMap(type -> Arrays.stream(type.getMethods()))
            .filter(
                method ->
                    method.isAnnotationPresent(Needs.class)
                        && SHOW_NOBODY.contains(method.getAnnotation(Needs.class).value()))
            .map(method -> OperationIds.of(method).orElseThrow())
            .collect(Collectors.toSet());
  }

  @Test
  void aWrongPasswordLeavesAnEntryWithoutAName() throws Exception {
    String id = idOf(server.get(NAME + ID_NUMBER, "guess", API + "/runs"));

    JsonObject entry = of(id, audited("&operation=listRuns"));

    assertThat(entry.get("outcome").getAsString()).isEqualTo("NOT_SIGNED_IN");
    assertThat(entry.toString()).doesNotContain(ID_NUMBER).doesNotContain(NAME);
  }

  @Test
  void aPersonIsShownForAReasonThatIsKept() throws Exception {
    String supervisor = ServedYear.user(Role.HR_SUPERVISOR, ServedYear.REGION);
    String line = firstLine(Role.HR_SUPERVISOR);
    String reason = "{\"reason\":\"申诉核对\"}";
    String path = "/claims/" + line + "/person";

    HttpResponse<String> shown = year.postOnce(supervisor, path, reason, "see-1");
    HttpResponse<String> again = year.postOnce(supervisor, path, reason, "see-1");

    assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
    assertThat(shown.headers().firstValue("Cache-Control")).contains("no-store");
    JsonObject person = JsonParser.parseString(shown.body()).getAsJsonObject();
    assertThat(person.get("id_number").getAsString()).matches("[0-9]{17}[0-9X]");
    assertThat(person.get("name").getAsString()).isNotBlank();
    assertThat(person.getAsJsonObject("account").get("number").getAsString()).isNotBlank();
    assertThat(again.body()).isEqualTo(shown.body());
    Map<String, JsonObject> entries = audited("&user=" + supervisor + "&operation=showPerson");
    assertThat(of(idOf(shown), entries).get("subject").getAsString()).isEqualTo(line);
    assertThat(of(idOf(shown), entries).get("reason").getAsString()).isEqualTo("申诉核对");
    assertThat(of(idOf(shown), entries).get("outcome").getAsString()).isEqualTo("DONE");
    assertThat(of(idOf(again), entries).get("outcome").getAsString()).isEqualTo("REPEATED");
    assertThat(server.process().stderr())
        .doesNotContain(person.get("name").getAsString())
        .doesNotContain(person.get("id_number").getAsString());
  }

  @Test
  void withoutAReasonNobodyIsShown() throws Exception {
    String auditor = ServedYear.user(Role.AUDITOR, ServedYear.REGION);
    String path = "/claims/" + firstLine(Role.AUDITOR) + "/person";

    for (String body : List.of("{}", "{\"reason\":\" \"}", "{\"reason\":\"" + ID_NUMBER + "\"}")) {
      HttpResponse<String> refused = year.postOnce(auditor, path, body, "see-2");

      assertThat(refused.statusCode()).isEqualTo(400);
      JsonObject entry = of(idOf(refused), audited("&operation=showPerson"));
      assertThat(entry.get("outcome").getAsString()).isEqualTo("MALFORMED");
      assertThat(entry.has("reason")).isFalse();
    }
  }

  private String firstLine(Role role) throws Exception {
    return year.json(role, ServedYear.REGION, "/claims?state=PAID&limit=1")
        .getAsJsonArray("items")
        .get(0)
        .getAsJsonObject()
        .get("id")
        .getAsString();
  }

  @Test
  void whatIsMeasuredIsWhatTheRegistersSay() throws Exception {
    HttpResponse<String> answer = year.get(Role.ADMINISTRATOR, ServedYear.PROVINCE, "/metrics");
    Map<String, String> samples =
        answer
            .body()
            .lines()
            .filter(line -> !line.startsWith("#"))
            .collect(
                Collectors.toMap(
                    line -> line.substring(0, line.lastIndexOf(' ')),
                    line -> line.substring(line.lastIndexOf(' ') + 1)));

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/openmetrics-text");
    assertThat(answer.body()).endsWith("\n# EOF\n");
    assertThat(answer.body().lines())
        .allMatch(
            line ->
                line.matches(
                    "# (TYPE|UNIT|HELP) butie_\\w+ .+|# EOF"
                        + "|butie_\\w+(\\{\\w+=\"[^\"]+\"(,\\w+=\"[^\"]+\")*})? [0-9]+(\\.[0-9]+)?"));
    for (Figure figure : Figure.values()) {
      assertThat(answer.body()).contains("# TYPE " + figure.openMetricsName() + " ");
    }
    assertThat(samples)
        .containsEntry("butie_lines{state=\"PAID\"}", Integer.toString(paid()))
        .containsEntry("butie_unexplained_fen", "0")
        .containsEntry("butie_ledger_read_only", "0")
        .containsEntry(
            "butie_ledger_records_total",
            year.json(Role.AUDITOR, ServedYear.PROVINCE, "/ledger/records?from=0&limit=1")
                .get("size")
                .getAsString());
    assertThat(samples.keySet()).anyMatch(name -> name.startsWith("butie_audit_entries_total"));
  }

  private int paid() throws Exception {
    return year.json(Role.AUDITOR, ServedYear.PROVINCE, "/claims?state=PAID&limit=1000")
        .getAsJsonArray("items")
        .size();
  }
}
