package io.butie.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as an operator runs it. */
class ServeIT {

  private static final Pattern MADE_ACCOUNT =
      Pattern.compile("made the account (\\S+) \\((\\S+)\\) with the password (\\S{24}) ");

  @Test
  void servesUntilItIsToldToStop(@TempDir Path data) throws Exception {
    Path leftOver = Files.createDirectories(data.resolve("server/payara")).resolve("killed-before");
    Files.createFile(leftOver);

    try (ServingProcess server = ServingProcess.start(data)) {
      assertThat(leftOver).doesNotExist();
      assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
      showsNothingThatIsNotOurs(server);
      showsItsDescription(server);
      hasMadeTheFirstAccounts(server);

      try (ButieProcess second = server.beside("serve")) {
        assertThat(second.exitCode()).isEqualTo(6);
        assertThat(second.stderr()).contains("in use");
      }

      stop(server);
      assertThat(server.process().stdout()).as("stdout is for data").isEmpty();
      assertThat(data.resolve("server")).as("what it unpacked").doesNotExist();
      assertThat(data.resolve("database/db.lck")).as("Derby's lock").doesNotExist();
    }
    try (ServingProcess again = ServingProcess.start(data)) {
      assertThat(again.process().stderr()).doesNotContain("password");
      stop(again);
    }
  }

  /** What the container would show to anybody. */
  private static void showsNothingThatIsNotOurs(ServingProcess server) throws Exception {
    for (String path : new String[] {"/metrics", "/api/v1/application.wadl", "/"}) {
      assertThat(server.get(path).statusCode()).as(path).isIn(403, 404);
    }
  }

  private static void showsItsDescription(ServingProcess server) throws Exception {
    assertThat(server.get("/openapi").body()).startsWith("openapi: 3.1.0\n");
    for (String file : new String[] {"", "page.js", "swagger-ui-bundle.js", "swagger-ui.css"}) {
      HttpResponse<String> answer = server.get("/docs/" + file);
      assertThat(answer.statusCode()).as(file).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("script-src 'self';");
    }
  }

  private static void hasMadeTheFirstAccounts(ServingProcess server) throws Exception {
    Matcher made = MADE_ACCOUNT.matcher(server.process().stderr());
    assertThat(made.find()).isTrue();
    assertThat(made.group(1)).isEqualTo("admin");
    assertThat(made.group(2)).isEqualTo("ADMINISTRATOR");
    assertThat(server.get("admin", made.group(3), "/api/v1/runs").statusCode()).isEqualTo(403);
    assertThat(made.find()).isTrue();
    assertThat(made.group(1)).isEqualTo("auditor");
    assertThat(server.get("auditor", made.group(3), "/api/v1/runs").body())
        .isEqualTo("{\"items\":[]}");
    assertThat(server.get("auditor", made.group(3), "/api/v1/ledger/checkpoint").statusCode())
        .as("nothing was published yet")
        .isEqualTo(404);
    assertThat(made.find()).as("a third account").isFalse();
  }

  private static void stop(ServingProcess server) throws Exception {
    server.process().terminate();
    server.process().exitCode();
  }
}
