package io.butie.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.butie.bootstrap.ServingProcess;
import io.butie.domain.access.Role;
import io.butie.domain.access.Scope;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run as two people make it over the interface of a real server, and nobody alone. */
class RunOverRestIT {

  private static final String RUNS = "/api/v1/runs";
  private static final String START =
      "{\"region\":\"130100\",\"pay_day\":\"" + LocalDate.of(2026, 11, 24) + "\"}";

  private final Map<String, String> passwords = new TreeMap<>();
  private ServingProcess server;

  /** Two lines whose notice is over, and the people who may pay them or not. */
  @BeforeEach
  void serveWhatIsPayable(@TempDir Path data) throws Exception {
    try (Installation installation = Installation.in(data, Scenario.SETTLES_EVERYTHING)) {
      Bureau bureau =
          new Bureau(
              installation.useCases(),
              installation.clock(),
              new Province(installation.useCases()),
              Province.SHIJIAZHUANG);
      ClassDraft welding = ClassDraft.of("WELDING-1", bureau.region(), Province.WELDER, 2);
      bureau.appropriate(Scenario.CHANNEL, 200_000);
      bureau.open(welding).orThrow();
      bureau
          .submit(
              LineDraft.of("L1", welding, Province.person(1)).employed(),
              LineDraft.of("L2", welding, Province.person(2)))
          .orThrow();
      bureau.decidePublishAndAccrue();
      account(installation, "maker", Role.FINANCE_MAKER, Province.SHIJIAZHUANG);
      account(installation, "checker", Role.FINANCE_CHECKER, Province.SHIJIAZHUANG);
      account(installation, "elsewhere", Role.FINANCE_CHECKER, Province.TANGSHAN);
      account(installation, "maker-elsewhere", Role.FINANCE_MAKER, Province.TANGSHAN);
    }
    server = ServingProcess.start(data);
  }

  private void account(Installation installation, String user, Role role, Region region) {
    passwords.put(
        user,
        installation
            .useCases()
            .createAccount()
            .create(new UserId(user), role, Scope.of(region))
            .orThrow());
  }

  @AfterEach
  void stop() throws Exception {
    server.process().terminate();
    server.process().exitCode();
    server.close();
  }

  private HttpResponse<String> post(String user, String path, String body, String... headers)
      throws Exception {
    var request =
        server
            .request(path)
            .header("Authorization", ServingProcess.basic(user, password(user)))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    return server.send(headers.length == 0 ? request : request.headers(headers));
  }

  private String password(String user) {
    return Objects.requireNonNull(passwords.get(user));
  }

  private static JsonObject json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String code) {
    assertThat(json(answer, status).get("code").getAsString()).isEqualTo(code);
  }

  /** The run once it is in the state; it gets there beside our requests. */
  private HttpResponse<String> shownAs(String state, String path) throws Exception {
    HttpResponse<String> shown = server.get("maker", password("maker"), path);
    for (int tries = 0; tries < 600 && !shown.body().contains('"' + state + '"'); tries++) {
      Thread.sleep(100);
      shown = server.get("maker", password("maker"), path);
    }
    assertThat(json(shown, 200).get("state").getAsString()).isEqualTo(state);
    return shown;
  }

  @Test
  void oneMakesARunAndAnotherApprovesWhatTheySaw() throws Exception {
    assertRefused(post("maker", RUNS, START), 400, "MALFORMED");
    assertRefused(post("checker", RUNS, START, "Idempotency-Key", "1"), 403, "NOT_ALLOWED");
    assertRefused(post("maker-elsewhere", RUNS, START, "Idempotency-Key", "1"), 403, "NOT_ALLOWED");
    badBodiesAreNamed();

    String run = RUNS + "/" + json(startedFiftyTimesAtOnce(), 201).get("id").getAsString();
    assertRefused(
        post("maker", RUNS, START.replace("24", "25"), "Idempotency-Key", "week-47"),
        422,
        "KEY_REUSED");
    HttpResponse<String> frozen = shownAs("FROZEN", run);
    String seen = frozen.headers().firstValue("ETag").orElseThrow();

    String approval = run + "/approval";
    String key = "Idempotency-Key";
    assertRefused(post("maker", approval, "", key, "a", "If-Match", seen), 403, "NOT_ALLOWED");
    assertRefused(post("elsewhere", approval, "", key, "a", "If-Match", seen), 404, "NOT_FOUND");
    assertRefused(post("checker", approval, "", key, "a"), 428, "PRECONDITION_REQUIRED");
    assertRefused(
        post("checker", approval, "", key, "a", "If-Match", '"' + "0".repeat(64) + '"'),
        412,
        "CONTENT_CHANGED");
    HttpResponse<String> approved = post("checker", approval, "", key, "a", "If-Match", seen);
    assertThat(json(approved, 200).get("approved_by").getAsString()).isEqualTo("checker");
    assertThat(post("checker", approval, "", key, "a", "If-Match", seen).body())
        .as("sent again, because the answer was lost")
        .isEqualTo(approved.body());
    assertRefused(post("checker", approval, "", key, "b", "If-Match", seen), 409, "WRONG_STATE");

    JsonObject dispatched = json(shownAs("DISPATCHED", run), 200);
    assertThat(dispatched.get("lines").getAsInt()).isEqualTo(2);
    assertThat(dispatched.get("amount_fen").getAsLong()).isEqualTo(180_000);
    aMonthIsClosed();
  }

  private void badBodiesAreNamed() throws Exception {
    for (String bad :
        List.of(
            "",
            "[]",
            "{\"region\":\"130100\"",
            "{\"region\":130100,\"pay_day\":\"2026-11-24\"}",
            START.replace("pay_day", "payday"),
            START.replace("-11-", "-13-"),
            "[".repeat(60_000),
            "{\"region\":\"\uD800\",\"pay_day\":1e999999999}")) {
      assertRefused(post("maker", RUNS, bad, "Idempotency-Key", "bad"), 400, "MALFORMED");
    }
    assertRefused(
        post("maker", RUNS, " ".repeat(70_000), "Idempotency-Key", "bad"),
        413,
        "REQUEST_ENTITY_TOO_LARGE");
  }

  private HttpResponse<String> startedFiftyTimesAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(10);
    List<Future<HttpResponse<String>>> answers = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      answers.add(threads.submit(() -> post("maker", RUNS, START, "Idempotency-Key", "week-47")));
    }
    HttpResponse<String> first = answers.get(0).get();
    for (Future<HttpResponse<String>> answer : answers) {
      assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(201);
      assertThat(answer.get().body()).isEqualTo(first.body());
      assertThat(answer.get().headers().firstValue("Location"))
          .isEqualTo(first.headers().firstValue("Location"));
    }
    threads.shutdown();
    String all = server.get("maker", password("maker"), RUNS).body();
    assertThat(JsonParser.parseString(all).getAsJsonObject().getAsJsonArray("items")).hasSize(1);
    return first;
  }

  private void aMonthIsClosed() throws Exception {
    String may = "{\"region\":\"130100\",\"month\":\"2023-05\"}";
    String seals = "/api/v1/ledger/seals";
    assertRefused(post("maker", seals, may, "Idempotency-Key", "may"), 403, "NOT_ALLOWED");
    HttpResponse<String> sealed = post("checker", seals, may, "Idempotency-Key", "may");
    assertThat(json(sealed, 201).get("id").getAsString()).isEqualTo("seal/130100/2023-05");
    assertThat(post("checker", seals, may, "Idempotency-Key", "may").body())
        .isEqualTo(sealed.body());
    assertRefused(post("checker", seals, may, "Idempotency-Key", "again"), 409, "ALREADY_POSTED");
  }
}
