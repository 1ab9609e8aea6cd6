package io.butie.bootstrap.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.butie.bootstrap.ServingProcess;
import io.butie.domain.fund.AccountKind;
import io.butie.domain.fund.FundAccount;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The server under requests that come at a fixed rate, whether or not those before were answered: a
 * request's time runs from when it was due.
 */
final class ReadLoad {

  private static final int PER_SECOND = 50;
  private static final int WARM_UP_SECONDS = 30;
  private static final int SECONDS = 60;
  private static final int THREADS = 16;
  private static final long START_AT_MOST_MILLIS = 1_800_000;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String address;
  private final long records;
  private final Map<FundAccount, String> cursors = new ConcurrentHashMap<>();
  private final Map<String, List<Long>> took = new ConcurrentHashMap<>();

  private ReadLoad(int port) throws Exception {
    this.address = "http://localhost:" + port;
    this.records = get("/api/v1/ledger/records?limit=1").get("size").getAsLong();
  }

  static void run(Path jar, Path data) throws Exception {
    int port = freePort();
    ProcessBuilder serve =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-jar",
            jar.toString(),
            "serve");
    serve.environment().put("BUTIE_DATA", data.toString());
    serve.environment().put("BUTIE_HTTP_PORT", Integer.toString(port));
    serve.redirectErrorStream(true).redirectOutput(data.resolveSibling("serve.log").toFile());
    long start = System.nanoTime();
    Process server = serve.start();
    try {
      awaitReady(server, port);
      ReadBench.print("the server is ready after %.0f s", (System.nanoTime() - start) / 1e9);
      new ReadLoad(port).measure();
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private static void awaitReady(Process server, int port) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest ready =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health/ready")).build();
    long end = System.currentTimeMillis() + START_AT_MOST_MILLIS;
    while (System.currentTimeMillis() < end && server.isAlive()) {
      try {
        if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // asked again below
      }
      Thread.sleep(500);
    }
    throw new IllegalStateException("the server does not get ready");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void measure() throws Exception {
    send(WARM_UP_SECONDS);
    took.clear();
    send(SECONDS);
    took.forEach((what, nanos) -> tell(what, nanos));
    List<Long> all = new ArrayList<>();
    took.values().forEach(all::addAll);
    tell("all", all);
  }

  private static void tell(String what, List<Long> nanos) {
    List<Long> sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    ReadBench.print(
        "%-12s %5d requests at %d a second: median %.1f ms, p99 %.1f ms, longest %.1f ms",
        what,
        sorted.size(),
        PER_SECOND,
        sorted.get(sorted.size() / 2) / 1e6,
        sorted.get((int) (sorted.size() * 0.99)) / 1e6,
        sorted.get(sorted.size() - 1) / 1e6);
  }

  private void send(int seconds) throws Exception {
    ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);
    Random random = new Random(seconds);
    List<Future<Boolean>> sent = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < seconds * PER_SECOND; i++) {
      long due = i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
      int which = i % 3;
      Random own = new Random(random.nextLong());
      sent.add(threads.schedule(() -> one(which, own, start + due), due, TimeUnit.NANOSECONDS));
    }
    for (Future<Boolean> request : sent) {
      request.get();
    }
    threads.shutdown();
  }

  private boolean one(int which, Random random, long due) throws Exception {
    String what =
        switch (which) {
          case 0 -> records(random);
          case 1 -> statement(random);
          default -> balance(random);
        };
    return took.computeIfAbsent(what, name -> Collections.synchronizedList(new ArrayList<>()))
        .add(System.nanoTime() - due);
  }

  private String records(Random random) throws Exception {
    get("/api/v1/ledger/records?from=" + (long) (random.nextDouble() * records));
    return "records";
  }

  /** The next page of an account that somebody leafs through. */
  private String statement(Random random) throws Exception {
    FundAccount account = FilledLedger.account(random, AccountKind.PAYABLE);
    String cursor = cursors.get(account);
    JsonObject page =
        get(
            "/api/v1/ledger/accounts/"
                + account
                + "/statement"
                + (cursor == null ? "" : "?cursor=" + cursor));
    cursors.put(account, page.get("next_cursor").getAsString());
    return "statement";
  }

  private String balance(Random random) throws Exception {
    get("/api/v1/ledger/accounts/" + FilledLedger.account(random, AccountKind.PAID));
    return "balance";
  }

  private JsonObject get(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header(
                "Authorization", ServingProcess.basic(FilledLedger.AUDITOR, FilledLedger.AUDITOR))
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }
}
