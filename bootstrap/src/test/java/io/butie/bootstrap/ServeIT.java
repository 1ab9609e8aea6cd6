package io.butie.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as an operator runs it. */
class ServeIT {

  private static final String[] SERVE = {
    "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", System.getProperty("butie.jar"), "serve"
  };

  @Test
  void servesUntilItIsToldToStop(@TempDir Path data) throws Exception {
    Path leftOver = Files.createDirectories(data.resolve("server/payara")).resolve("killed-before");
    Files.createFile(leftOver);
    int port = freePort();
    Map<String, String> environment =
        Map.of("BUTIE_DATA", data.toString(), "BUTIE_HTTP_PORT", Integer.toString(port));

    try (ButieProcess server = ButieProcess.start(environment, SERVE)) {
      await(server, "serving on http://localhost:" + port);
      assertThat(leftOver).doesNotExist();
      assertThat(health(port)).isEqualTo(200);

      try (ButieProcess second = ButieProcess.start(environment, SERVE)) {
        assertThat(second.exitCode()).isEqualTo(6);
        assertThat(second.stderr()).contains("in use");
      }

      server.terminate();
      server.exitCode();
      assertThat(server.stdout()).as("stdout is for data").isEmpty();
      assertThat(data.resolve("server")).as("what it unpacked").doesNotExist();
      assertThat(data.resolve("database/db.lck")).as("Derby's lock").doesNotExist();
    }
  }

  private static void await(ButieProcess server, String line) throws Exception {
    for (int tries = 0; tries < 1_200; tries++) {
      if (server.stderr().contains(line)) {
        return;
      }
      assertThat(server.isRunning()).as(server.stderr()).isTrue();
      Thread.sleep(100);
    }
    throw new AssertionError("not up within two minutes: " + server.stderr());
  }

  private static int health(int port) throws Exception {
    URI ready = URI.create("http://localhost:" + port + "/health/ready");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
