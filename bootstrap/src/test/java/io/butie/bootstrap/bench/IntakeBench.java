package io.butie.bootstrap.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server on a fresh data directory takes claims: one by one over several connections, and a file
 * of a province-year. Every line has a person and an account of its own, which is the most to
 * write.
 */
public final class IntakeBench {

  private static final String PORT = "18080";
  private static final String API = "http://localhost:" + PORT + "/api/v1";
  private static final Pattern ADMIN =
      Pattern.compile("account (\\S+) \\(ADMINISTRATOR\\) with the password (\\S+) ");
  private static final Pattern STATE = Pattern.compile("\"state\":\"([A-Z]+)\"");
  private static final int CONNECTIONS = 8;
  private static final int EACH = 500;

  private final Path jar;
  private final Path directory;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private String basic = "";

  private IntakeBench(Path jar, Path directory) {
    this.jar = jar;
    this.directory = directory;
  }

  /**
   * Measures and prints.
   *
   * @param arguments the runnable jar, an empty directory, and how many lines the file has
   */
  public static void main(String[] arguments) throws Exception {
    Path directory = Files.createDirectories(Path.of(arguments[1]));
    new IntakeBench(Path.of(arguments[0]), directory).measure(Integer.parseInt(arguments[2]));
  }

  private void measure(int lines) throws Exception {
    makeSchool();
    Process server = serve();
    try {
      awaitReady();
      singly("warm-up ");
      singly("");
      file(lines, server);
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private Process start(String... command) throws IOException {
    List<String> all = new ArrayList<>();
    all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    all.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-jar", jar.toString()));
    all.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(all);
    builder.environment().put("BUTIE_DATA", directory.resolve("data").toString());
    builder.environment().put("BUTIE_HTTP_PORT", PORT);
    return builder.redirectErrorStream(true).start();
  }

  /** The first start makes the administrator, who makes the school's user. */
  private void makeSchool() throws Exception {
    Process first = start("serve");
    String said = saidUntil(first, "serving on");
    first.destroy();
    first.waitFor();
    Matcher admin = ADMIN.matcher(said);
    if (!admin.find()) {
      throw new IllegalStateException("no administrator was made: " + said);
    }
    Path password = Files.writeString(directory.resolve("admin.txt"), admin.group(2));
    Process account =
        start(
            "account",
            "--as",
            admin.group(1),
            "--password-file",
            password.toString(),
            "--user",
            "school",
            "--role",
            "INSTITUTION",
            "--region",
            "130100",
            "--institution",
            "SCHOOL");
    String made = saidUntil(account, "\n").strip();
    account.waitFor();
    String last = made.substring(made.lastIndexOf('\n') + 1);
    basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(("school:" + last).getBytes(StandardCharsets.UTF_8));
  }

  private static String saidUntil(Process process, String text) throws IOException {
    StringBuilder said = new StringBuilder();
    BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      said.append(line).append('\n');
      if (!text.equals("\n") && line.contains(text)) {
        break;
      }
    }
    return said.toString();
  }

  private Process serve() throws IOException {
    Process server = start("serve");
    Thread drain =
        new Thread(() -> server.inputReader(StandardCharsets.UTF_8).lines().forEach(line -> {}));
    drain.setDaemon(true);
    drain.start();
    return server;
  }

  private void awaitReady() throws Exception {
    for (int tries = 0; tries < 1_200; tries++) {
      try {
        if (get("/claims?limit=1").statusCode() == 200) {
          return;
        }
      } catch (IOException notUpYet) {
        // tried again below
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("not up within two minutes");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(API + path)).GET());
  }

  private HttpResponse<String> post(String path, String type, String key, BodyPublisher body)
      throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(API + path))
            .header("Content-Type", type)
            .header("Idempotency-Key", key)
            .POST(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.header("Authorization", basic).build(), BodyHandlers.ofString());
  }

  private void singly(String what) throws Exception {
    ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
    long start = System.nanoTime();
    List<Future<?>> all = new ArrayList<>();
    for (int connection = 0; connection < CONNECTIONS; connection++) {
      String prefix = "S-" + what.length() + "-" + connection + "-";
      all.add(connections.submit(() -> claims(prefix)));
    }
    for (Future<?> one : all) {
      one.get();
    }
    double seconds = secondsSince(start);
    connections.shutdown();
    print(
        "%ssingle claims: %d over %d connections in %.1f s, %.0f a second",
        what, CONNECTIONS * EACH, CONNECTIONS, seconds, CONNECTIONS * EACH / seconds);
  }

  private Void claims(String prefix) throws Exception {
    for (int i = 0; i < EACH; i++) {
      String id = prefix + i;
      HttpResponse<String> answer =
          post("/claims", "application/json", id, BodyPublishers.ofString(json(id)));
      if (answer.statusCode() != 201) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
    }
    return null;
  }

  private static String json(String id) {
    return String.format(
        Locale.ROOT,
        "{\"lines\":[{\"line_id\":\"%1$s\",\"kind\":\"TRAINING\",\"region\":\"130100\","
            + "\"fund_channel\":\"EMPLOYMENT_SUBSIDY\",\"fund_year\":2026,"
            + "\"institution\":\"SCHOOL\",\"class_starts_on\":\"2026-05-08\","
            + "\"class_ends_on\":\"2026-05-26\",\"person_id\":\"P-%1$s\",\"person_name\":\"李明\","
            + "\"occupation\":\"6-18-02-04\",\"level\":4,\"claimed_on\":\"2026-05-31\","
            + "\"account_number\":\"6217001\",\"account_holder\":\"李明\","
            + "\"account_bank\":\"102100099996\"}]}",
        id);
  }

  private void file(int lines, Process server) throws Exception {
    Path csv = directory.resolve("lines.csv");
    write(csv, lines);
    String before = resident(server);
    long start = System.nanoTime();
    HttpResponse<String> sent =
        post("/claim-files", "text/csv", "the-file", BodyPublishers.ofFile(csv));
    if (sent.statusCode() != 202) {
      throw new IllegalStateException(sent.statusCode() + " " + sent.body());
    }
    print("received after %.1f s", secondsSince(start));
    String path =
        "/" + sent.headers().firstValue("Location").orElseThrow().replaceAll(".*/api/v1/", "");
    String state = "RECEIVED";
    while (state.equals("RECEIVED")) {
      Thread.sleep(200);
      Matcher shown = STATE.matcher(get(path).body());
      state = shown.find() ? shown.group(1) : state;
    }
    print(
        "%d lines, %d MB: %s after %.1f s; largest resident size %s before, %s after",
        lines, Files.size(csv) >> 20, state, secondsSince(start), before, resident(server));
  }

  private static void write(Path csv, int lines) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(csv)) {
      out.write(
          "line_id,kind,region,fund_channel,fund_year,institution,class_id,class_starts_on,"
              + "class_ends_on,person_id,person_name,groups,occupation,level,certificate_type,"
              + "certificate_number,certificate_date,evaluated_on,first_appraisal,agreement_on,"
              + "employed_on,claimed_on,exception_approved_by,payee,account_number,"
              + "account_holder,account_bank\n");
      for (int i = 0; i < lines; i++) {
        out.write(
            String.format(
                Locale.ROOT,
                "F-%1$d,TRAINING,130100,EMPLOYMENT_SUBSIDY,2026,SCHOOL,K-%2$d,2026-05-08,"
                    + "2026-05-26,1301021990%1$08d,李明,RURAL_TRANSFER_WORKER,6-18-02-04,4,"
                    + "SKILL_LEVEL,C-%1$d,2026-05-28,2026-05-28,,,2026-05-29,2026-05-31,,,"
                    + "6217%1$015d,李明,102100099996%n",
                i,
                i / 40));
      }
    }
  }

  private static String resident(Process server) throws IOException {
    Path status = Path.of("/proc/" + server.pid() + "/status");
    if (!Files.exists(status)) {
      return "unknown here";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> line.substring("VmHWM:".length()).trim())
        .findFirst()
        .orElse("unknown");
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void print(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }
}
