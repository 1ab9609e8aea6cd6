package io.butie.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.butie.bootstrap.ServingProcess;
import io.butie.domain.access.Role;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The REST interface of a real server, over the year that a demo has paid. */
@ExtendWith(WithServedYear.class)
class RestIT {

  private static final String API = "/api/v1";
  private static final String REGION = ServedYear.REGION;

  private final ServedYear year;
  private final ServingProcess server;

  RestIT(ServedYear year) {
    this.year = year;
    this.server = year.server();
  }

  /** A finance maker is of one region, whoever else of the province. */
  private static String regionOf(Role role) {
    return role == Role.FINANCE_MAKER ? REGION : ServedYear.PROVINCE;
  }

  private HttpResponse<String> as(Role role, String path) throws Exception {
    return year.get(role, regionOf(role), path);
  }

  private JsonObject json(Role role, String path) throws Exception {
    return year.json(role, regionOf(role), path);
  }

  private List<JsonObject> all(Role role, String path, int limit) throws Exception {
    return year.all(role, regionOf(role), path, limit);
  }

  private static long fen(List<JsonObject> items) {
    return items.stream().mapToLong(item -> item.get("amount_fen").getAsLong()).sum();
  }

  private long paidByTheBooks(Role role) throws Exception {
    return json(role, "/ledger/accounts").getAsJsonArray("items").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .filter(account -> account.get("kind").getAsString().equals("PAID"))
        .mapToLong(account -> account.get("balance_fen").getAsLong())
        .sum();
  }

  @Test
  void theRunsPageByPageAreTheRunsAtOnceAndTheirLinesAddUp() throws Exception {
    List<JsonObject> runs = all(Role.AUDITOR, "/runs", 7);

    assertThat(runs).hasSizeGreaterThan(14).isEqualTo(all(Role.AUDITOR, "/runs", 1_000));
    long settled = 0;
    for (JsonObject run : runs) {
      String path = "/runs/" + run.get("id").getAsString();
      assertThat(json(Role.AUDITOR, path)).isEqualTo(run);
      List<JsonObject> lines = all(Role.AUDITOR, path + "/lines", 5);
      assertThat(lines).hasSize(run.get("lines").getAsInt()).doesNotHaveDuplicates();
      assertThat(fen(lines)).isEqualTo(run.get("amount_fen").getAsLong());
      settled +=
          fen(
              lines.stream()
                  .filter(line -> line.get("instruction_state").getAsString().equals("SETTLED"))
                  .toList());
    }
    assertThat(settled).isPositive().isEqualTo(paidByTheBooks(Role.AUDITOR));
  }

  @Test
  void theRecordsAreTheLinesOfTheBundle() throws Exception {
    List<String> bundle = Files.readAllLines(year.bundle().resolve("records.jsonl"));
    List<String> served = new ArrayList<>();
    Optional<Long> from = Optional.of(0L);
    while (from.isPresent()) {
      String body = as(Role.AUDITOR, "/ledger/records?limit=1000&from=" + from.get()).body();
      JsonObject page = JsonParser.parseString(body).getAsJsonObject();
      assertThat(page.get("size").getAsLong()).isEqualTo(bundle.size());
      body.lines()
          .filter(line -> line.startsWith("{\"sequence\""))
          .forEach(line -> served.add(line.endsWith(",") ? line.replaceFirst(",$", "") : line));
      from = Optional.ofNullable(page.get("next_from")).map(JsonElement::getAsLong);
    }

    assertThat(served).isEqualTo(bundle);
  }

  @Test
  void theCheckpointIsTheBundlesSignedNote() throws Exception {
    HttpResponse<String> checkpoint = as(Role.AUDITOR, "/ledger/checkpoint");

    assertThat(checkpoint.body())
        .isEqualTo(Files.readString(year.bundle().resolve("checkpoint.txt")));
    assertThat(checkpoint.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/plain");
  }

  /** By a resource, and by the container, which answers for itself. */
  @ParameterizedTest
  @ValueSource(strings = {API + "/runs/none", "/nobodys"})
  void aProblemIsToldInTheLanguageOfItsReader(String path) throws Exception {
    HttpResponse<String> english = told(path, "de");
    HttpResponse<String> chinese = told(path, "zh-CN,zh;q=0.9,en;q=0.8");
    JsonObject en = JsonParser.parseString(english.body()).getAsJsonObject();
    JsonObject zh = JsonParser.parseString(chinese.body()).getAsJsonObject();

    assertThat(english.headers().firstValue("Content-Language")).contains("en");
    assertThat(chinese.headers().firstValue("Content-Language")).contains("zh");
    assertThat(english.headers().allValues("Vary")).contains("Accept-Language");
    assertThat(en.get("title").getAsString()).isEqualTo("Not Found");
    assertThat(zh.get("title").getAsString()).isEqualTo("未找到");
    assertThat(zh.remove("detail")).isNotEqualTo(en.remove("detail"));
    Stream.of("title", "request_id")
        .forEach(part -> assertThat(zh.remove(part)).isNotEqualTo(en.remove(part)));
    assertThat(zh).isEqualTo(en);
  }

  private HttpResponse<String> told(String path, String language) throws Exception {
    String auditor = ServedYear.user(Role.AUDITOR, ServedYear.PROVINCE);
    return server.send(
        server
            .request(path)
            .header("Authorization", ServingProcess.basic(auditor, auditor))
            .header("Accept-Language", language));
  }

  @Test
  void aUserOfARegionSeesThatRegionOnly() throws Exception {
    List<JsonObject> own = all(Role.FINANCE_MAKER, "/runs", 2);
    List<JsonObject> every = all(Role.AUDITOR, "/runs", 100);
    JsonObject other =
        every.stream()
            .filter(run -> !run.get("region").getAsString().equals(REGION))
            .findFirst()
            .orElseThrow();

    assertThat(own)
        .isNotEmpty()
        .isEqualTo(
            every.stream().filter(run -> run.get("region").getAsString().equals(REGION)).toList());
    assertThat(as(Role.FINANCE_MAKER, "/runs/" + other.get("id").getAsString()).statusCode())
        .isEqualTo(404);
    assertThat(
            as(Role.FINANCE_MAKER, "/runs/" + other.get("id").getAsString() + "/lines")
                .statusCode())
        .isEqualTo(404);
    assertThat(
            problem(
                    as(Role.FINANCE_MAKER, "/runs?region=" + other.get("region").getAsString()),
                    403)
                .get("code")
                .getAsString())
        .isEqualTo("NOT_ALLOWED");
    assertThat(regionsOfRecords(Role.FINANCE_MAKER, "")).containsExactly(REGION);
    assertThat(regionsOfRecords(Role.AUDITOR, "")).hasSize(15);
    assertThat(regionsOfRecords(Role.AUDITOR, "&region=130200")).containsExactly("130200");
    assertThat(json(Role.FINANCE_MAKER, "/ledger/accounts").getAsJsonArray("items"))
        .isNotEmpty()
        .allMatch(account -> account.getAsJsonObject().get("region").getAsString().equals(REGION));
  }

  private Set<String> regionsOfRecords(Role role, String filter) throws Exception {
    Set<String> regions = new HashSet<>();
    Optional<Long> from = Optional.of(0L);
    while (from.isPresent()) {
      JsonObject page = json(role, "/ledger/records?limit=1000&from=" + from.get() + filter);
      page.getAsJsonArray("records")
          .forEach(record -> regions.add(record.getAsJsonObject().get("region").getAsString()));
      from = Optional.ofNullable(page.get("next_from")).map(JsonElement::getAsLong);
    }
    return regions;
  }

  @Test
  void anAccountIsFoundByItsName() throws Exception {
    JsonObject account =
        json(Role.AUDITOR, "/ledger/accounts").getAsJsonArray("items").get(0).getAsJsonObject();
    String name = account.get("account").getAsString();

    assertThat(json(Role.AUDITOR, "/ledger/accounts/" + name)).isEqualTo(account);
    problem(as(Role.AUDITOR, "/ledger/accounts/130100/2023/NO_SUCH_CHANNEL/PAID"), 404);
    problem(as(Role.AUDITOR, "/ledger/accounts/130100"), 404);
  }

  private static JsonObject problem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    JsonObject problem = JsonParser.parseString(answer.body()).getAsJsonObject();
    assertThat(problem.keySet()).contains("type", "title", "status", "code", "detail");
    assertThat(problem.get("status").getAsInt()).isEqualTo(status);
    return problem;
  }

  @ParameterizedTest
  @CsvSource({
    "/runs?limit=abc, limit",
    "/runs?limit=0, limit",
    "/runs?limit=-5, limit",
    "/runs?limit=1001, limit",
    "/runs?limit=99999999999999999999, limit",
    "/runs?limit=1&limit=2, limit",
    "/runs?cursor=AAAA, cursor",
    "/runs?cursor=%00, cursor",
    "/runs?region=Hebei, region",
    "/runs?regoin=130100, regoin",
    "/claims?state=SOLD, state",
    "/holds?cursor=AAAA, cursor",
    "/ledger/records?from=-1, from",
    "/ledger/records?from=1e3, from",
    "/ledger/records?limit=1001, limit",
    "/ledger/accounts?limit=1, limit"
  })
  void badInputIsNamed(String path, String parameter) throws Exception {
    JsonObject problem = problem(as(Role.AUDITOR, path), 400);

    assertThat(problem.get("parameter").getAsString()).isEqualTo(parameter);
    assertThat(problem.get("code").getAsString()).isEqualTo("MALFORMED");
    assertThat(problem.get("clause").getAsString()).contains("R59");
  }

  @Test
  void aCursorIsBoundToItsFilter() throws Exception {
    String cursor = json(Role.AUDITOR, "/runs?limit=1").get("next_cursor").getAsString();

    problem(as(Role.AUDITOR, "/runs?region=130100&cursor=" + cursor), 400);
    problem(as(Role.FINANCE_MAKER, "/runs?cursor=" + cursor), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/runs",
        "/runs/R130100-1",
        "/runs/R130100-1/lines",
        "/ledger/records",
        "/ledger/accounts",
        "/ledger/accounts/130100/2023/EMPLOYMENT_SUBSIDY/PAID",
        "/ledger/checkpoint"
      })
  void needsSigningInAndARole(String path) throws Exception {
    HttpResponse<String> nobody = server.get(API + path);
    problem(nobody, 401);
    assertThat(nobody.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic");
    problem(server.get("auditor-of-130000", "guess", API + path), 401);
    problem(as(Role.ADMINISTRATOR, path), 403);
  }

  @Test
  void whatIsNotThereOrNotDoneThatWayIsAProblem() throws Exception {
    problem(server.get(API + "/nothing"), 404);
    problem(as(Role.AUDITOR, "/runs/R1"), 404);
    problem(as(Role.AUDITOR, "/runs/two%20words"), 404);
    problem(server.send(server.request(API + "/runs").DELETE()), 405);
    problem(server.send(server.request(API + "/runs").header("Accept", "text/csv")), 406);
  }

  @Test
  void aLaterStartShowsNoPassword() throws Exception {
    assertThat(server.process().stderr()).doesNotContain("with the password");
  }
}
