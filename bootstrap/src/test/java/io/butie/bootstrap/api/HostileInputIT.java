package io.butie.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.butie.bootstrap.ButieProcess;
import io.butie.bootstrap.ServingProcess;
import io.butie.domain.access.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Requests from a seed for every operation, with paths, parameters, headers and bodies that are
 * wrong somewhere. {@code -Pfuzz} sends 100,000, {@code -Dbutie.fuzz=N} N; {@code
 * -Dbutie.fuzz.seed=S} others.
 */
class HostileInputIT {

  private static final int REQUESTS = Integer.getInteger("butie.fuzz");
  private static final long SEED = Long.getLong("butie.fuzz.seed", 65);

  /** A frame or the name of a class, of whatever library. */
  private static final Pattern INSIDE =
      Pattern.compile("\\bat [\\w.$]+\\(|\\b[a-z]+(\\.[a-z]\\w*)+\\.[A-Z]\\w*(Exception|Error)\\b");

  private final OpenApiFile file = OpenApiFile.read();
  private final Schema problems =
      SchemaRegistry.withDialect(Dialects.getOpenApi31())
          .getSchema(file.whole(file.problem()), InputFormat.JSON);
  private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();

  @Test
  void whateverComesIsAnsweredAndTheBooksAgreeAfterwards() throws Exception {
    try (ServedYear year = ServedYear.start()) {
      List<String> ids = idsOf(year);
      System.out.println("seed " + SEED + ", " + REQUESTS + " requests");

      IntStream.range(0, REQUESTS)
          .parallel()
          .mapToObj(number -> HostileRequest.of(file, ids, SEED, number))
          .forEach(request -> send(year, request));

      new TreeMap<>(statuses).forEach((status, count) -> System.out.println(status + "  " + count));
      assertThat(failures.stream().limit(20)).as("%s of them", failures.size()).isEmpty();
      assertThat(statuses.keySet()).anyMatch(status -> status.startsWith("2"));
      assertTheBooksAgree(year);
    }
  }

  private void send(ServedYear year, HostileRequest request) {
    ServingProcess server = year.server();
    String user = ServedYear.user(request.role(), ServedYear.REGION);
    HttpRequest.Builder http =
        server
            .request("/api/v1" + request.path())
            .header("Authorization", ServingProcess.basic(user, user));
    request.headers().forEach(http::header);
    if (!request.operation().reads()) {
      http.method(request.operation().method(), BodyPublishers.ofByteArray(request.body()));
    }
    try {
      assertIsAnAnswer(request, server.send(http));
    } catch (Exception | AssertionError e) {
      failures.add(e.getMessage() + " for " + request);
    }
  }

  private void assertIsAnAnswer(HostileRequest request, HttpResponse<String> answer) {
    int status = answer.statusCode();
    statuses.merge(status + " to " + request.operation().method(), 1, Integer::sum);
    assertThat(status).as(answer.body()).isBetween(200, 499);
    assertThat(answer.body()).doesNotContainPattern(INSIDE);
    if (status >= 300 && !isOfTheHttpServer(answer)) {
      assertThat(answer.headers().firstValue("Content-Type"))
          .as("%s %s", status, answer.headers().map())
          .contains("application/problem+json");
      assertThat(problems.validate(answer.body(), InputFormat.JSON)).as(answer.body()).isEmpty();
    }
  }

  /** It refuses by itself, in a word, what is no path or no header of HTTP. */
  private static boolean isOfTheHttpServer(HttpResponse<String> answer) {
    return Set.of(400, 431).contains(answer.statusCode()) && answer.body().isEmpty();
  }

  /** What came in between left nothing by halves: the log as a whole passes the offline check. */
  private static void assertTheBooksAgree(ServedYear year) throws Exception {
    Path bundle = year.directory().resolve("after");
    assertDone(year.server().beside("export --out " + bundle));
    assertDone(year.server().beside("verify " + bundle));
    assertThat(year.server().get("/health/ready").statusCode()).isEqualTo(200);
  }

  private static void assertDone(ButieProcess started) throws Exception {
    try (ButieProcess process = started) {
      assertThat(process.exitCode()).as(process.stderr() + process.stdout()).isZero();
    }
  }

  /** What an auditor sees that can be asked about; but nobody closes the account of a sender. */
  private List<String> idsOf(ServedYear year) throws Exception {
    Set<String> ids = new TreeSet<>();
    for (Operation list : file.operations()) {
      if (list.reads()
          && list.inPath().isEmpty()
          && list.mustHave().isEmpty()
          && list.roles().contains(Role.AUDITOR)) {
        HttpResponse<String> answer = year.get(Role.AUDITOR, ServedYear.REGION, list.path());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json")) {
          collect(JsonParser.parseString(answer.body()), ids);
        }
      }
    }
    for (Role role : Role.values()) {
      ids.remove(ServedYear.user(role, ServedYear.REGION));
    }
    assertThat(ids).isNotEmpty();
    return new ArrayList<>(ids);
  }

  private static void collect(JsonElement within, Set<String> ids) {
    if (within.isJsonArray()) {
      within.getAsJsonArray().forEach(item -> collect(item, ids));
    } else if (within.isJsonObject()) {
      JsonObject object = within.getAsJsonObject();
      if (object.has("id") && object.get("id").getAsString().matches("[\\w./-]+")) {
        ids.add(object.get("id").getAsString());
      }
      object.entrySet().forEach(member -> collect(member.getValue(), ids));
    }
  }
}
