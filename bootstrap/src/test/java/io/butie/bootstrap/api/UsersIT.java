package io.butie.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.butie.bootstrap.ServingProcess;
import io.butie.domain.access.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator gives an account and takes it, and its user lives with it meanwhile. */
@ExtendWith(WithServedYear.class)
class UsersIT {

  private static final String ADMINISTRATOR =
      ServedYear.user(Role.ADMINISTRATOR, ServedYear.REGION);
  private static final String NAME = "li.na@hr.example";
  private static final String CHOSEN = "correct horse battery";

  private final ServedYear year;

  UsersIT(ServedYear year) {
    this.year = year;
  }

  private JsonObject done(String path, String json, String key, int status) throws Exception {
    HttpResponse<String> answer = year.postOnce(ADMINISTRATOR, path, json, key);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  private JsonObject done(String path, String json) throws Exception {
    return done(path, json, UUID.randomUUID().toString(), 200);
  }

  private HttpResponse<String> me(String password) throws Exception {
    return year.server().get(NAME, password, "/api/v1/me");
  }

  private int change(String signedInBy, String old, String chosen) throws Exception {
    ServingProcess server = year.server();
    return server
        .send(
            server
                .request("/api/v1/me/password")
                .header("Authorization", ServingProcess.basic(NAME, signedInBy))
                .header("Content-Type", "application/json")
                .PUT(
                    BodyPublishers.ofString(
                        "{\"old_password\":\"" + old + "\",\"new_password\":\"" + chosen + "\"}")))
        .statusCode();
  }

  @Test
  void anAccountIsMadeUsedClosedAndGivenAgain() throws Exception {
    String wanted = "{\"id\":\"" + NAME + "\",\"role\":\"FINANCE_MAKER\",\"region\":\"130100\"}";
    JsonObject made = done("/users", wanted, "make-li", 201);
    String password = made.get("password").getAsString();
    assertThat(password).hasSize(24);
    JsonObject again = done("/users", wanted, "make-li", 201);
    assertThat(again.has("password")).as("shown once").isFalse();
    made.remove("password");
    assertThat(again).isEqualTo(made);
    String user = "/users/" + NAME;
    assertThat(year.json(Role.AUDITOR, ServedYear.PROVINCE, user)).isEqualTo(made);

    JsonObject self = JsonParser.parseString(me(password).body()).getAsJsonObject();
    assertThat(self.get("role").getAsString()).isEqualTo("FINANCE_MAKER");
    assertThat(self.getAsJsonArray("permissions").toString())
        .contains("MAKE_RUNS")
        .doesNotContain("MANAGE_USERS");

    assertThat(change(password, "a wrong old password", CHOSEN)).isEqualTo(403);
    assertThat(change(password, password, "short")).isEqualTo(400);
    assertThat(change(password, password, CHOSEN)).isEqualTo(204);
    assertThat(me(password).statusCode()).isEqualTo(401);
    assertThat(me(CHOSEN).statusCode()).isEqualTo(200);

    done(user + "/rights", "{\"role\":\"AUDITOR\",\"region\":\"130100\"}");
    assertThat(me(CHOSEN).body()).contains("READ_LEDGER").doesNotContain("MAKE_RUNS");

    assertThat(done(user + "/closing", "").get("state").getAsString()).isEqualTo("CLOSED");
    assertThat(me(CHOSEN).statusCode()).isEqualTo(401);
    assertThat(listed("state=CLOSED&role=AUDITOR")).containsExactly(NAME);

    done(user + "/reopening", "");
    assertThat(me(CHOSEN).statusCode()).isEqualTo(200);
    String reset = done(user + "/password", "").get("password").getAsString();
    assertThat(me(CHOSEN).statusCode()).isEqualTo(401);
    assertThat(me(reset).statusCode()).isEqualTo(200);
    done(user + "/closing", "");
  }

  private List<String> listed(String filter) throws Exception {
    return year
        .json(Role.AUDITOR, ServedYear.PROVINCE, "/users?" + filter)
        .getAsJsonArray("items")
        .asList()
        .stream()
        .map(item -> item.getAsJsonObject().get("id").getAsString())
        .toList();
  }

  @Test
  void nobodyAdministersThemselvesOrAnotherRegion() throws Exception {
    String own = "/users/" + ADMINISTRATOR;

    done(own + "/closing", "", "own", 403);
    done(
        own + "/rights",
        "{\"role\":\"FINANCE_MAKER\",\"region\":\"130100\"}",
        UUID.randomUUID().toString(),
        403);
    done(
        "/users",
        "{\"id\":\"zhao\",\"role\":\"AUDITOR\",\"region\":\"130000\"}",
        UUID.randomUUID().toString(),
        403);
    done(
        "/users/" + ServedYear.user(Role.AUDITOR, ServedYear.OTHER_REGION) + "/closing",
        "",
        UUID.randomUUID().toString(),
        404);
  }
}
