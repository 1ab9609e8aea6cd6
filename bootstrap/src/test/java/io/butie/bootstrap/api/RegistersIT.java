package io.butie.bootstrap.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.butie.domain.access.Role;
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

  private List<JsonObject> quotas() throws Exception {
    return json("/quotas").getAsJsonArray("items").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
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

  /** An institution's credit code has 18 characters, too. */
  @Test
  void noNumberOfAPersonIsShown() throws Exception {
    List<JsonObject> lines = all("/claims", MOST);
    lines.forEach(line -> line.remove("institution"));

    assertThat(lines).noneMatch(line -> IDENTITY_NUMBER.matcher(line.toString()).find());
  }
}
