package io.butie.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.butie.domain.access.Role;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The running server against its description: shapes, and who gets an answer. */
@ExtendWith(WithServedYear.class)
class OpenApiIT {

  private static final OpenApiFile FILE = OpenApiFile.read();

  private final SchemaRegistry schemas = SchemaRegistry.withDialect(Dialects.getOpenApi31());
  private final ServedYear year;

  OpenApiIT(ServedYear year) {
    this.year = year;
  }

  static Stream<Operation> reading() {
    return FILE.operations().stream().filter(Operation::reads);
  }

  private void assertIsOf(JsonObject schema, HttpResponse<String> answer) {
    assertThat(
            schemas
                .getSchema(FILE.whole(schema), InputFormat.JSON)
                .validate(answer.body(), InputFormat.JSON))
        .as(answer.uri() + " answered " + answer.body())
        .isEmpty();
  }

  /** What changes something is asked for without a key: who may ask for it is told so. */
  private HttpResponse<String> ask(String user, Role role, Operation operation) throws Exception {
    return operation.reads()
        ? year.get(user, path(operation, role))
        : year.send(user, operation.method(), path(operation, role), "{}");
  }

  /** The path to something of the region, or of the role's institution there, that is asked for. */
  private String path(Operation operation, Role role) throws Exception {
    String path =
        operation
            .path()
            .replace("{region}", ServedYear.REGION)
            .replace("{fund_year}", "2023")
            .replace("{channel}", "EMPLOYMENT_SUBSIDY")
            .replace("{kind}", "PAID")
            .replace("{form}", "csv");
    if (path.contains("{id}")) {
      path =
          path.replace(
              "{id}", firstOf(path.substring(0, path.indexOf("/{id}")), owner(operation, role)));
    }
    assertThat(path).doesNotContain("{");
    List<String> query = new ArrayList<>(operation.mustHave());
    if (operation.query().contains("region")) {
      query.add("region=" + ServedYear.REGION);
    }
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  /** Who finds in its list what is the role's own. */
  private static String owner(Operation operation, Role role) {
    return role.isOfAnInstitution() && operation.roles().contains(role)
        ? ServedYear.user(role, ServedYear.REGION)
        : ServedYear.user(Role.AUDITOR, ServedYear.PROVINCE);
  }

  /** The year has resolved its holds: a line that is none any more stands for one. */
  private String firstOf(String list, String user) throws Exception {
    HttpResponse<String> answer =
        year.get(
            user,
            list.replace("/holds", "/claims")
                + (isByRegion(list) ? "?region=" + ServedYear.REGION : ""));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonParser.parseString(answer.body())
        .getAsJsonObject()
        .getAsJsonArray("items")
        .get(0)
        .getAsJsonObject()
        .get("id")
        .getAsString();
  }

  @ParameterizedTest
  @MethodSource("reading")
  void anAnswerHasTheShapeThatIsDescribed(Operation operation) throws Exception {
    Role role = operation.roles().first();
    HttpResponse<String> answer = ask(ServedYear.user(role, ServedYear.PROVINCE), role, operation);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    operation.success().ifPresent(schema -> assertIsOf(schema, answer));
  }

  @ParameterizedTest
  @MethodSource("reading")
  void aParameterThatIsNotDescribedIsRefused(Operation operation) throws Exception {
    Role role = operation.roles().first();
    String path = path(operation, role);
    HttpResponse<String> answer =
        year.get(
            role, ServedYear.PROVINCE, path + (path.contains("?") ? "&" : "?") + "regoin=130100");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertIsOf(FILE.problem(), answer);
  }

  /** Every operation, every role, of the region, of another, of the province, of a competitor. */
  @Test
  void nobodyGetsMoreThanIsDescribed() throws Exception {
    List<String> table = new ArrayList<>();
    for (Operation operation : FILE.operations()) {
      for (Role role : Role.values()) {
        StringBuilder row =
            new StringBuilder(String.format(Locale.ROOT, "%-62s %-16s", operation.name(), role));
        for (Asker asker : Asker.of(role)) {
          HttpResponse<String> answer = ask(asker.user(role), role, operation);
          row.append("  ").append(answer.statusCode());
          assertThat(answer.statusCode())
              .as("%s of %s", row, asker)
              .isIn(expected(operation, role, asker));
          if (answer.statusCode() != 200) {
            assertIsOf(FILE.problem(), answer);
          }
        }
        table.add(row.toString());
      }
    }
    System.out.println(
        "who gets what of region 130100, and of one institution there: its own users, another"
            + " region's, the province's, another institution's");
    table.forEach(System.out::println);
  }

  /**
   * Another region's thing is as good as none, and so is another institution's; another region's
   * list is not to be asked for, and in a list of the region an institution has its own alone.
   */
  private static List<Integer> expected(Operation operation, Role role, Asker asker) {
    if (!operation.roles().contains(role)) {
      return List.of(403);
    }
    boolean isList = operation.query().contains("region");
    boolean isOthers = asker == Asker.OTHER_REGION || (asker == Asker.OTHER_INSTITUTION && !isList);
    if (isOthers && isOfARegion(operation)) {
      return List.of(isList ? 403 : 404);
    }
    return operation.reads() ? List.of(200) : List.of(400, 428);
  }

  /** What is listed by region belongs to one; a rulebook, say, is the same for all. */
  private static boolean isOfARegion(Operation operation) {
    return operation.query().contains("region")
        || operation.inPath().contains("region")
        || (operation.inPath().contains("id")
            && isByRegion(operation.path().substring(0, operation.path().indexOf("/{id}"))));
  }

  private static boolean isByRegion(String list) {
    return FILE.operations().stream()
        .anyMatch(
            operation -> operation.path().equals(list) && operation.query().contains("region"));
  }

  /** Whose user asks. */
  private enum Asker {
    REGION(ServedYear.REGION),
    OTHER_REGION(ServedYear.OTHER_REGION),
    PROVINCE(ServedYear.PROVINCE),
    OTHER_INSTITUTION(ServedYear.REGION);

    private final String region;

    Asker(String region) {
      this.region = region;
    }

    static List<Asker> of(Role role) {
      return role.isOfAnInstitution() ? List.of(values()) : List.of(REGION, OTHER_REGION, PROVINCE);
    }

    String user(Role role) {
      return this == OTHER_INSTITUTION
          ? ServedYear.competitor(role)
          : ServedYear.user(role, region);
    }
  }
}
