package io.butie.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.butie.bootstrap.ButieProcess;
import io.butie.bootstrap.ServingProcess;
import io.butie.bootstrap.UserRows;
import io.butie.bootstrap.tokens.Issuer;
import io.butie.domain.access.Role;
import io.butie.domain.reference.ClaimKind;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A server over the year that a small demo has paid, with a user of every role and scope. */
final class ServedYear implements AutoCloseable {

  static final String PROVINCE = "130000";
  static final String REGION = "130100";
  static final String OTHER_REGION = "130200";

  private static final String API = "/api/v1";

  private final Path directory;
  private final ServingProcess server;
  private final Issuer issuer;

  private ServedYear(Path directory, ServingProcess server, Issuer issuer) {
    this.directory = directory;
    this.server = server;
    this.issuer = issuer;
  }

  static ServedYear start() {
    try {
      Path directory = Files.createTempDirectory(Path.of("target"), "api").toAbsolutePath();
      Path data = directory.resolve("data");
      try (ButieProcess demo =
          ButieProcess.start(
              "-XX:TieredStopAtLevel=1",
              "-XX:+UseSerialGC",
              "-jar",
              System.getProperty("butie.jar"),
              "demo --lines 600 --data",
              data.toString())) {
        assertThat(demo.exitCode()).as(demo.stderr()).isZero();
      }
      addUsers(data);
      Issuer issuer = Issuer.start();
      Map<String, String> itsTokens =
          Map.of(
              "MP_JWT_VERIFY_ISSUER", issuer.address(), "MP_JWT_VERIFY_AUDIENCES", Issuer.AUDIENCE);
      ServedYear year = new ServedYear(directory, ServingProcess.start(data, itsTokens), issuer);
      year.openWebhook();
      year.sendFile(Role.INSTITUTION);
      year.sendFile(Role.EVALUATION_BODY);
      return year;
    } catch (Exception e) {
      throw new IllegalStateException("there is no server to ask", e);
    }
  }

  /** One that is never told anything, to be looked at. */
  private void openWebhook() throws Exception {
    HttpResponse<String> opened =
        postOnce(
            user(Role.ADMINISTRATOR, REGION),
            "/webhooks",
            "{\"url\":\"https://receiver.example/\",\"region\":\"130100\",\"kinds\":[\"FORK\"]}",
            "of-the-year");
    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
  }

  /** One without lines, to be looked at: it is refused. */
  private void sendFile(Role role) throws Exception {
    HttpResponse<String> sent =
        postOnce(user(role, REGION), "/claim-files", "{\"lines\":[]}", "of-the-year");
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
  }

  /** The user's name; its password is the same. */
  static String user(Role role, String region) {
    return role.name().toLowerCase(Locale.ROOT) + "-of-" + region;
  }

  /** The user of another institution in the region than that of {@link #user}. */
  static String competitor(Role role) {
    return user(role, REGION) + "-too";
  }

  private static void addUsers(Path data) throws SQLException {
    try (UserRows users = UserRows.in(data)) {
      for (Role role : Role.values()) {
        Optional<String> institution = institution(users, role);
        for (String region : List.of(PROVINCE, REGION, OTHER_REGION)) {
          users.add(user(role, region), role, region, institution);
        }
        if (role.isOfAnInstitution()) {
          users.add(competitor(role), role, REGION, Optional.of("ANOTHER"));
        }
      }
    }
  }

  /** One of the region that has lines on a notice, for a role that is an institution's. */
  private static Optional<String> institution(UserRows users, Role role) throws SQLException {
    if (!role.isOfAnInstitution()) {
      return Optional.empty();
    }
    ClaimKind kind = role == Role.INSTITUTION ? ClaimKind.TRAINING : ClaimKind.APPRAISAL;
    return Optional.of(
        users.value(
            String.format(
                Locale.ROOT,
                "SELECT MIN(institution) FROM claim_line"
                    + " WHERE region = '%s' AND claim_kind = '%s' AND notice_id IS NOT NULL",
                REGION,
                kind)));
  }

  /** Whose tokens the server takes. */
  Issuer issuer() {
    return issuer;
  }

  ServingProcess server() {
    return server;
  }

  /** Where it keeps what it has, below which a test may put more. */
  Path directory() {
    return directory;
  }

  /** The bundle that the demo exported. */
  Path bundle() {
    return directory.resolve("data/bundle");
  }

  /** The answer to a GET of a path under the interface. */
  HttpResponse<String> get(Role role, String region, String path) throws Exception {
    return get(user(role, region), path);
  }

  HttpResponse<String> get(String user, String path) throws Exception {
    return server.get(user, user, API + path);
  }

  /** The object that is answered to a GET, which nobody may keep. */
  JsonObject json(Role role, String region, String path) throws Exception {
    HttpResponse<String> answer = get(role, region, path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  /** Every item of a list without a filter, page by page. */
  List<JsonObject> all(Role role, String region, String path, int limit) throws Exception {
    List<JsonObject> items = new ArrayList<>();
    String next = path + "?limit=" + limit;
    while (true) {
      JsonObject page = json(role, region, next);
      List<JsonElement> found = page.getAsJsonArray("items").asList();
      assertThat(found).hasSizeBetween(1, limit);
      found.forEach(item -> items.add(item.getAsJsonObject()));
      if (!page.has("next_cursor")) {
        return items;
      }
      next = path + "?limit=" + limit + "&cursor=" + page.get("next_cursor").getAsString();
    }
  }

  /** The answer to a request that brings JSON to a path under the interface, without a key. */
  HttpResponse<String> send(String user, String method, String path, String json) throws Exception {
    return server.send(
        server
            .request(API + path)
            .header("Authorization", ServingProcess.basic(user, user))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json)));
  }

  /** The same as a POST. */
  HttpResponse<String> post(String user, String path, String json) throws Exception {
    return send(user, "POST", path, json);
  }

  /** The same as a POST with a key, and more headers: name, value, and so on. */
  HttpResponse<String> postOnce(
      String user, String path, String json, String key, String... headers) throws Exception {
    var request =
        server
            .request(API + path)
            .header("Authorization", ServingProcess.basic(user, user))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(json));
    return server.send(headers.length == 0 ? request : request.headers(headers));
  }

  /** The same with CSV, or what is said to be of another type. */
  HttpResponse<String> postFile(String user, String path, String type, byte[] bytes, String key)
      throws Exception {
    return server.send(
        server
            .request(API + path)
            .header("Authorization", ServingProcess.basic(user, user))
            .header("Content-Type", type)
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofByteArray(bytes)));
  }

  @Override
  public void close() throws IOException {
    issuer.close();
    server.process().terminate();
    try {
      server.process().exitCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.close();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
