package io.butie.bootstrap.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.butie.domain.access.Role;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An institution claims over REST, for itself alone, all lines or none (R30). */
@ExtendWith(WithServedYear.class)
class ClaimIntakeIT {

  private static final String INSTITUTION = ServedYear.user(Role.INSTITUTION, ServedYear.REGION);

  private static final String HEADER =
      "line_id,kind,region,fund_channel,fund_year,institution,class_id,class_starts_on,"
          + "class_ends_on,person_id,person_name,groups,occupation,level,certificate_type,"
          + "certificate_number,certificate_date,evaluated_on,first_appraisal,agreement_on,"
          + "employed_on,claimed_on,exception_approved_by,payee,account_number,account_holder,"
          + "account_bank\n";

  private final ServedYear year;
  private String own;

  ClaimIntakeIT(ServedYear year) {
    this.year = year;
  }

  @BeforeEach
  void findTheInstitution() throws Exception {
    own =
        year.json(Role.INSTITUTION, ServedYear.REGION, "/claims?limit=1")
            .getAsJsonArray("items")
            .get(0)
            .getAsJsonObject()
            .get("institution")
            .getAsString();
  }

  /** Claimed on a day that does not come, so that nobody decides it meanwhile. */
  private String line(String id) {
    return "{'line_id':'%s','kind':'TRAINING','region':'130100','fund_channel':'SKILL_UPGRADE',"
            .replace("%s", id)
        + "'fund_year':2023,'institution':'"
        + own
        + "','class_starts_on':'2023-03-01','class_ends_on':'2023-03-20',"
        + "'person_id':'11010519491231002X','person_name':'王芳','occupation':'焊工','level':5,"
        + "'claimed_on':'2099-12-31','account_number':'6217001','account_holder':'王芳',"
        + "'account_bank':'102100099996'}";
  }

  private HttpResponse<String> claim(String user, String key, String... lines) throws Exception {
    return year.postOnce(
        user, "/claims", ("{'lines':[" + String.join(",", lines) + "]}").replace('\'', '"'), key);
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    JsonObject problem = JsonParser.parseString(answer.body()).getAsJsonObject();
    assertThat(problem.get("code").getAsString()).isEqualTo(code);
    assertThat(answer.body()).doesNotContain("11010519491231002X", "王芳", "6217001");
  }

  private int shown(String line) throws Exception {
    return year.get(INSTITUTION, "/claims/" + line).statusCode();
  }

  @Test
  void whatIsClaimedIsRegisteredOnceAndItsPersonIsNotShown() throws Exception {
    String key = UUID.randomUUID().toString();
    HttpResponse<String> first = claim(INSTITUTION, key, line("REST-1"), line("REST-2"));
    HttpResponse<String> again = claim(INSTITUTION, key, line("REST-1"), line("REST-2"));

    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(first.body()).isEqualTo("{\"lines\":[\"REST-1\",\"REST-2\"]}");
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    HttpResponse<String> shown = year.get(INSTITUTION, "/claims/REST-2");
    assertThat(shown.body())
        .contains("\"state\":\"SUBMITTED\"")
        .doesNotContain("11010519491231002X", "王芳", "6217001");
    assertProblem(
        claim(INSTITUTION, UUID.randomUUID().toString(), line("REST-1")), 409, "ALREADY_TAKEN");
  }

  @Test
  void oneLineThatIsWrongKeepsAllOfThemOut() throws Exception {
    String key = UUID.randomUUID().toString();
    HttpResponse<String> bad =
        claim(INSTITUTION, key, line("REST-3"), line("REST-4").replace("'level':5", "'level':6"));

    assertProblem(bad, 400, "MALFORMED");
    assertThat(bad.body()).contains("\"parameter\":\"lines[1].level\"");
    assertProblem(
        claim(INSTITUTION, key, line("REST-3"), line("REST-4").replace(own, "ANOTHER")),
        403,
        "NOT_ALLOWED");
    assertProblem(
        claim(INSTITUTION, key, line("REST-3"), line("REST-4").replace("TRAINING", "APPRAISAL")),
        403,
        "NOT_ALLOWED");
    assertProblem(claim(INSTITUTION, key), 400, "MALFORMED");
    assertThat(shown("REST-3")).isEqualTo(404);
    assertThat(claim(INSTITUTION, key, line("REST-3")).statusCode())
        .as("what was refused had no effect, so its key is free")
        .isEqualTo(201);
    assertThat(shown("REST-3")).isEqualTo(200);
  }

  /** What became of a file that was received; it is taken beside our requests. */
  private JsonObject taken(HttpResponse<String> sent) throws Exception {
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
    String path =
        "/claim-files/"
            + JsonParser.parseString(sent.body()).getAsJsonObject().get("id").getAsString();
    JsonObject file = year.json(Role.INSTITUTION, ServedYear.REGION, path);
    for (int tries = 0;
        tries < 600 && file.get("state").getAsString().equals("RECEIVED");
        tries++) {
      Thread.sleep(50);
      file = year.json(Role.INSTITUTION, ServedYear.REGION, path);
    }
    return file;
  }

  private HttpResponse<String> sendCsv(String key, String... rows) throws Exception {
    return year.postFile(
        INSTITUTION,
        "/claim-files",
        "text/csv; charset=UTF-8",
        (HEADER + String.join("\n", rows)).getBytes(UTF_8),
        key);
  }

  private String row(String id) {
    return id
        + ",TRAINING,130100,SKILL_UPGRADE,2023,"
        + own
        + ",,2023-03-01,2023-03-20,11010519491231002X,王芳,,焊工,5,,,,,,,,2099-12-31,,,"
        + "6217001,王芳,102100099996";
  }

  @Test
  void aFileIsTakenOnceAndItsLinesAreShown() throws Exception {
    String key = UUID.randomUUID().toString();
    HttpResponse<String> sent = sendCsv(key, row("FILE-1"), row("FILE-2"));

    JsonObject file = taken(sent);
    assertThat(file.get("state").getAsString()).isEqualTo("ACCEPTED");
    assertThat(file.get("lines").getAsInt()).isEqualTo(2);
    assertThat(shown("FILE-2")).isEqualTo(200);
    assertThat(sendCsv(key, row("FILE-1"), row("FILE-2")).body()).isEqualTo(sent.body());
    assertProblem(sendCsv(key, row("FILE-9")), 422, "KEY_REUSED");
  }

  @Test
  void whatIsWrongInAFileIsNamedWithoutTheValues() throws Exception {
    JsonObject file =
        taken(
            sendCsv(UUID.randomUUID().toString(), row("FILE-3"), row("FILE-4") + ",more", row("")));

    assertThat(file.get("state").getAsString()).isEqualTo("REFUSED");
    assertThat(file.get("bad_rows").getAsInt()).isEqualTo(2);
    String bad = "/claim-files/" + file.get("id").getAsString() + "/bad-rows";
    JsonObject first = year.json(Role.INSTITUTION, ServedYear.REGION, bad + "?limit=1");
    assertThat(first.toString()).contains("\"row\":3", "28 fields").doesNotContain("王芳");
    JsonObject second =
        year.json(
            Role.INSTITUTION,
            ServedYear.REGION,
            bad + "?limit=1&cursor=" + first.get("next_cursor").getAsString());
    assertThat(second.toString()).contains("\"place\":2", "\"column\":\"line_id\"");
    assertThat(shown("FILE-3")).isEqualTo(404);
  }

  @Test
  void whatIsNoFileOfLinesIsRefusedAtOnce() throws Exception {
    byte[] bytes = "x".getBytes(UTF_8);

    assertProblem(
        year.postFile(INSTITUTION, "/claim-files", "application/zip", bytes, "a"),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
    assertProblem(
        year.postFile(INSTITUTION, "/claim-files", "text/csv; charset=GBK", bytes, "a"),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
    assertProblem(year.post(INSTITUTION, "/claim-files", "{}"), 400, "MALFORMED");
  }
}
