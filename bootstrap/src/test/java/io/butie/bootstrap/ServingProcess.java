package io.butie.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** {@code serve} in a process of its own, and a client of it. */
public final class ServingProcess implements AutoCloseable {

  private final ButieProcess process;
  private final Map<String, String> environment;
  private final int port;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private ServingProcess(ButieProcess process, Map<String, String> environment, int port) {
    this.process = process;
    this.environment = environment;
    this.port = port;
  }

  /** Starts it on a free port and waits until it says that it serves. */
  public static ServingProcess start(Path data) throws Exception {
    return start(data, Map.of());
  }

  /** The same with more settings. */
  public static ServingProcess start(Path data, Map<String, String> more) throws Exception {
    int port = freePort();
    Map<String, String> environment = new HashMap<>(more);
    environment.put("BUTIE_DATA", data.toString());
    environment.put("BUTIE_HTTP_PORT", Integer.toString(port));
    environment.put("BUTIE_LOG_FORMAT", "json");
    environment.put("BUTIE_WEBHOOK_ALLOW_PRIVATE", "localhost");
    ServingProcess serving = new ServingProcess(run(environment, "serve"), environment, port);
    serving.await("serving on " + serving.address());
    return serving;
  }

  private static ButieProcess run(Map<String, String> environment, String command)
      throws IOException {
    return ButieProcess.start(
        environment,
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-jar",
        System.getProperty("butie.jar"),
        command);
  }

  /** Runs another command in the same environment; an argument with spaces is several. */
  public ButieProcess beside(String command) throws IOException {
    return run(environment, command);
  }

  public ButieProcess process() {
    return process;
  }

  /** Without a slash at its end. */
  public String address() {
    return "http://localhost:" + port;
  }

  public HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  public HttpResponse<String> get(String user, String password, String path) throws Exception {
    return send(request(path).header("Authorization", basic(user, password)));
  }

  /** The bytes that are answered to a user whose password is the name. */
  public HttpResponse<byte[]> fetch(String user, String path) throws Exception {
    return client.send(
        request(path).header("Authorization", basic(user, user)).build(),
        BodyHandlers.ofByteArray());
  }

  /** The header Authorization (RFC 7617). */
  public static String basic(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** A request for the path, which starts with a slash. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address() + path));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private void await(String line) throws Exception {
    for (int tries = 0; tries < 1_200; tries++) {
      if (process.stderr().contains(line)) {
        return;
      }
      assertThat(process.isRunning()).as(process.stderr()).isTrue();
      Thread.sleep(100);
    }
    throw new AssertionError("not up within two minutes: " + process.stderr());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    process.close();
  }
}
