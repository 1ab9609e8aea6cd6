package io.butie.bootstrap.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.butie.domain.access.Role;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The registers of a year that a demo has paid, as they are served: each agrees with the other. */
@ExtendWith(WithServedYear.class)
class RegistersIT {

  private static final Pattern IDENTITY_NUMBER = Pattern.compile("\"[0-9]{17}[0-9X]\"");
  private static final int MOST = 1_000;
  private static final String INSTITUTION = ServedYear.user(Role.INSTITUTION, ServedYear.REGION);
  private static final String REVIEWER = ServedYear.user(Role.HR_REVIEWER, ServedYear.REGION);

  private final ServedYear year;

  RegistersIT(ServedYear year) {
    this.year = year;
  }

  private List<JsonObject> all(String list, int limit) throws Exception {
    return year.all(Role.AUDITOR, ServedYear.PROVINCE, list, limit);
  }

  private JsonObject json(String path) throws Exception {
    return year.json(Role.AUDITOR, ServedYear.PROVINCE, path);
  }

  private static String text(JsonObject item, String name) {
    return item.get(name).getAsString();
  }

  private static long sum(List<JsonObject> items, String name) {
    return items.stream().mapToLong(item -> item.get(name).getAsLong()).sum();
  }

  @Test
  void pagesAreTheListInOneOrder() throws Exception {
    assertThat(all("/classes", 7)).hasSizeGreaterThan(7).isEqualTo(all("/classes", MOST));
    assertThat(all("/notices", 3)).hasSizeGreaterThan(3).isEqualTo(all("/notices", MOST));
    assertThat(all("/claims", 97)).hasSizeGreaterThan(500).isEqualTo(all("/claims", MOST));
  }

  @Test
  void aNoticeAddsUpItsLines() throws Exception {
    Map<String, List<JsonObject>> lines =
        all("/claims", MOST).stream()
            .filter(line -> line.has("notice"))
            .collect(groupingBy(line -> text(line, "notice")));
    List<JsonObject> notices = all("/notices", MOST);

    assertThat(notices.stream().map(notice -> text(notice, "id")).collect(toSet()))
        .isEqualTo(lines.keySet());
    for (JsonObject notice : notices) {
      List<JsonObject> published = lines.getOrDefault(text(notice, "id"), List.of());
      assertThat(published).hasSize(notice.get("lines").getAsInt());
      assertThat(sum(published, "amount_fen")).isEqualTo(notice.get("amount_fen").getAsLong());
    }
  }

  @Test
  void whatRemainsForClassesIsWhatTheBooksHaveEncumbered() throws Exception {
    List<JsonObject> encumbered = new ArrayList<>();
    for (JsonElement account : json("/ledger/accounts").getAsJsonArray("items")) {
      if (text(account.getAsJsonObject(), "kind").equals("ENCUMBERED")) {
        encumbered.add(account.getAsJsonObject());
      }
    }

    assertThat(encumbered).isNotEmpty();
    assertThat(sum(all("/classes", MOST), "remaining_fen"))
        .isEqualTo(sum(encumbered, "balance_fen"));
  }

  @Test
  void whatIsHeldIsWhatIsInThatState() throws Exception {
    List<String> held =
        json("/claims?state=HELD&limit=1000").getAsJsonArray("items").asList().stream()
            .map(line -> text(line.getAsJsonObject(), "id"))
            .toList();

    assertThat(json("/holds?limit=1000").getAsJsonArray("items").asList())
        .extracting(line -> text(line.getAsJsonObject(), "id"))
        .containsExactlyInAnyOrderElementsOf(held);
  }

  @Test
  void aLineIsShownWithTheFindingThatDecided() throws Exception {
    JsonObject refused =
        json("/claims?state=REFUSED&limit=1").getAsJsonArray("items").get(0).getAsJsonObject();

    JsonObject line = json("/claims/" + text(refused, "id"));
    JsonObject decision = line.getAsJsonObject("decision");

    assertThat(decision.getAsJsonArray("findings").asList())
        .extracting(finding -> text(finding.getAsJsonObject(), "code"))
        .contains(text(refused, "code"));
    line.remove("decision");
    assertThat(line).isEqualTo(refused);
  }

  @Test
  void whatIsLeftOfAQuotaIsItsTotalWithoutWhatWasAwarded() throws Exception {
    List<JsonObject> quotas = quotas();

    assertThat(sum(quotas, "awarded")).isPositive();
    assertThat(quotas)
        .allMatch(
            quota ->
                quota.get("left").getAsLong()
                    == quota.get("annual_total").getAsLong() - quota.get("awarded").getAsLong());
  }

  @Test
  void aFundAddsUpToWhatWasAppropriated() throws Exception {
    List<JsonObject> funds = items("/funds");
    assertThat(funds).hasSizeGreaterThan(2);
    for (JsonObject fund : funds) {
      long somewhere = 0;
      for (String place :
          List.of("unencumbered", "encumbered", "payable", "in_transit", "paid", "lapsed")) {
        somewhere += fund.get(place + "_fen").getAsLong();
      }
      assertThat(somewhere).isEqualTo(fund.get("appropriated_fen").getAsLong());
    }
    assertThat(items("/funds?region=130100&fund_year=2023"))
        .isNotEmpty()
        .allMatch(fund -> text(fund, "region").equals("130100"));
  }

  @Test
  void anInstructionIsShownWithTheLinesOfItsRun() throws Exception {
    List<JsonObject> instructions = all("/instructions", 7);
    assertThat(instructions).hasSizeGreaterThan(7).isEqualTo(all("/instructions", MOST));
    JsonObject one = instructions.get(0);
    assertThat(json("/instructions/" + text(one, "id"))).isEqualTo(one);
    List<JsonObject> lines = all("/runs/" + text(one, "run") + "/lines", MOST);
    lines.removeIf(line -> !text(line, "instruction").equals(text(one, "id")));
    assertThat(lines).hasSize(one.get("lines").getAsInt());
    assertThat(sum(lines, "amount_fen")).isEqualTo(one.get("amount_fen").getAsLong());
    assertThat(items("/instructions?limit=1000&state=SETTLED&run=" + text(one, "run")))
        .isEqualTo(
            instructions.stream()
                .filter(of -> text(of, "run").equals(text(one, "run")))
                .filter(of -> text(of, "state").equals("SETTLED"))
                .toList());
  }

  @Test
  void aRunSaysWhatTheLedgerSays() throws Exception {
    for (JsonObject run : all("/runs", MOST)) {
      JsonObject compared = json("/runs/" + text(run, "id") + "/reconciliation");
      assertThat(compared.get("agrees").getAsBoolean()).isTrue();
      assertThat(compared.get("batch_fen"))
          .isEqualTo(compared.get("ledger_fen"))
          .isNotEqualTo(new JsonPrimitive(0));
      assertThat(compared.has("statement_fen")).as("the server has no treasury").isFalse();
    }
  }

  @Test
  void theRulebookOfADecisionIsShownWithItsClauses() throws Exception {
    JsonObject refused = items("/claims?state=REFUSED&limit=1").get(0);
    JsonObject decision = json("/claims/" + text(refused, "id")).getAsJsonObject("decision");
    JsonObject finding = decision.getAsJsonArray("findings").get(0).getAsJsonObject();
    JsonObject rulebook = json("/rulebooks/" + text(decision, "rulebook"));
    assertThat(rulebook.getAsJsonArray("entries").asList())
        .extracting(JsonElement::getAsJsonObject)
        .anyMatch(
            entry ->
                text(entry, "name").equals(text(finding, "code"))
                    && text(entry, "rule").equals(text(finding, "clause")));
    rulebook.remove("entries");
    assertThat(items("/rulebooks")).containsExactly(rulebook);
    JsonObject loaded = new JsonObject();
    for (JsonElement found :
        json("/ledger/sample?seed=any&size=1000&kind=REFERENCE_DATA").getAsJsonArray("records")) {
      if (text(found.getAsJsonObject().getAsJsonObject("fields"), "what").equals("RULEBOOK")) {
        loaded = found.getAsJsonObject().getAsJsonObject("fields");
      }
    }
    assertThat(text(loaded, "content_digest")).isEqualTo(text(rulebook, "digest"));
  }

  @Test
  void whoTrainsIsOnTheListAndWhatTheyTrainInTheCatalogue() throws Exception {
    JsonObject of = all("/classes", MOST).get(0);
    assertThat(items("/institutions?limit=1000&kind=TRAINING&on=" + text(of, "starts_on")))
        .anyMatch(listed -> text(listed, "institution").equals(text(of, "institution")));
    assertThat(
            items(
                "/programmes?kind=TRAINING&on="
                    + text(of, "starts_on")
                    + "&occupation="
                    + URLEncoder.encode(text(of, "occupation"), StandardCharsets.UTF_8)))
        .anyMatch(row -> row.get("level").equals(of.get("level")));
    assertThat(all("/programmes", 50)).isEqualTo(all("/programmes", MOST));
  }

  private List<JsonObject> items(String path) throws Exception {
    return json(path).getAsJsonArray("items").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private List<JsonObject> quotas() throws Exception {
    return items("/quotas");
  }

  @ParameterizedTest
  @EnumSource(names = {"INSTITUTION", "EVALUATION_BODY"})
  void anInstitutionIsShownItsOwnAndAllOfIt(Role role) throws Exception {
    List<JsonObject> lines = year.all(role, ServedYear.REGION, "/claims", MOST);
    String own = text(lines.get(0), "institution");

    assertThat(lines)
        .isEqualTo(
            all("/claims", MOST).stream()
                .filter(line -> text(line, "institution").equals(own))
                .toList());
    assertThat(year.all(role, ServedYear.REGION, "/notices", MOST))
        .extracting(notice -> text(notice, "id"))
        .containsExactlyInAnyOrderElementsOf(
            lines.stream()
                .filter(line -> line.has("notice"))
                .map(line -> text(line, "notice"))
                .collect(toSet()));
  }

  @Test
  void anInstitutionIsShownItsOwnClasses() throws Exception {
    List<JsonObject> classes = year.all(Role.INSTITUTION, ServedYear.REGION, "/classes", MOST);
    String own = text(classes.get(0), "institution");

    assertThat(classes)
        .isEqualTo(
            all("/classes", MOST).stream()
                .filter(of -> text(of, "institution").equals(own))
                .toList());
  }

  @Test
  void aReviewerOpensWhatTheySawAndClosesIt() throws Exception {
    JsonObject applied = answered(201, post(INSTITUTION, "/classes", application("K-REST-1"), "1"));
    assertThat(text(applied, "state")).isEqualTo("APPLIED");
    assertThat(post(INSTITUTION, "/classes", application("K-REST-1"), "2").statusCode())
        .as("the id is taken")
        .isEqualTo(409);
    String path = "/classes/K-REST-1";
    assertThat(year.get(ServedYear.competitor(Role.INSTITUTION), path).statusCode()).isEqualTo(404);
    HttpResponse<String> shown = year.get(REVIEWER, path);
    String seen = shown.headers().firstValue("ETag").orElseThrow();

    assertThat(post(REVIEWER, path + "/approval", "", "1").statusCode()).isEqualTo(428);
    assertThat(approve(path, '"' + "0".repeat(64) + '"').statusCode()).isEqualTo(412);
    JsonObject opened = answered(200, approve(path, seen));

    assertThat(text(opened, "state")).isEqualTo("APPROVED");
    assertThat(opened.get("encumbered_fen").getAsLong()).isPositive();
    assertThat(approve(path, seen).body()).as("sent again").isEqualTo(opened.toString());
    assertThat(answered(200, post(REVIEWER, path + "/closing", "", "c")).get("released_fen"))
        .isEqualTo(opened.get("encumbered_fen"));
    assertThat(text(json(path), "state")).isEqualTo("CLOSED");
  }

  @Test
  void anInstitutionReadsWhyItsClassWasRefused() throws Exception {
    answered(201, post(INSTITUTION, "/classes", application("K-REST-2"), "3"));

    answered(200, post(REVIEWER, "/classes/K-REST-2/refusal", "{\"reason\":\"师资证明缺失\"}", "r"));

    JsonObject read = year.json(Role.INSTITUTION, ServedYear.REGION, "/classes/K-REST-2");
    assertThat(text(read, "state")).isEqualTo("REFUSED");
    assertThat(text(read, "refused_because")).isEqualTo("师资证明缺失");
  }

  /** A class of two like one that was approved. */
  private String application(String id) throws Exception {
    JsonObject like =
        all("/classes", MOST).stream()
            .filter(of -> text(of, "region").equals(ServedYear.REGION) && of.has("approved_on"))
            .findFirst()
            .orElseThrow();
    JsonObject application = new JsonObject();
    for (String same : List.of("region", "channel", "fund_year", "occupation", "level")) {
      application.add(same, like.get(same));
    }
    application.addProperty("id", id);
    application.addProperty("heads", 1);
    application.add("starts_on", like.get("starts_on"));
    application.add("ends_on", like.get("ends_on"));
    return application.toString();
  }

  private HttpResponse<String> post(String user, String path, String json, String key)
      throws Exception {
    return year.postOnce(user, path, json, "class-" + key);
  }

  private HttpResponse<String> approve(String path, String seen) throws Exception {
    return year.postOnce(REVIEWER, path + "/approval", "", "approval", "If-Match", seen);
  }

  private static JsonObject answered(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  /** An institution's credit code has 18 characters, too. */
  @Test
  void noNumberOfAPersonIsShown() throws Exception {
    List<JsonObject> lines = all("/claims", MOST);
    lines.forEach(line -> line.remove("institution"));

    assertThat(lines).noneMatch(line -> IDENTITY_NUMBER.matcher(line.toString()).find());
  }
}
