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
  private HttpResponse<String> ask(Role role, String region, Operation operation) throws Exception {
    return operation.reads()
        ? year.get(role, region, path(operation))
        : year.post(role, region, path(operation), "{}");
  }

  /** The path to something of the region that every test asks about. */
  private String path(Operation operation) throws Exception {
    String path =
        operation
            .path()
            .replace("{region}", ServedYear.REGION)
            .replace("{fund_year}", "2023")
            .replace("{channel}", "EMPLOYMENT_SUBSIDY")
            .replace("{kind}", "PAID");
    if (path.contains("{id}")) {
      path = path.replace("{id}", firstOf(path.substring(0, path.indexOf("/{id}"))));
    }
    assertThat(path).doesNotContain("{");
    List<String> query = new ArrayList<>(operation.mustHave());
    if (operation.query().contains("region")) {
      query.add("region=" + ServedYear.REGION);
    }
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  /** The year has resolved its holds: a line that is none any more stands for one. */
  private String firstOf(String list) throws Exception {
    HttpResponse<String> answer =
        year.get(
            Role.AUDITOR,
            ServedYear.PROVINCE,
            list.replace("/holds", "/claims") + "?region=" + ServedYear.REGION);
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
    HttpResponse<String> answer = ask(operation.roles().first(), ServedYear.PROVINCE, operation);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    operation.success().ifPresent(schema -> assertIsOf(schema, answer));
  }

  @ParameterizedTest
  @MethodSource("reading")
  void aParameterThatIsNotDescribedIsRefused(Operation operation) throws Exception {
    String path = path(operation);
    HttpResponse<String> answer =
        year.get(
            operation.roles().first(),
            ServedYear.PROVINCE,
            path + (path.contains("?") ? "&" : "?") + "regoin=130100");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertIsOf(FILE.problem(), answer);
  }

  /** Every operation, every role, of the region, of another and of the province. */
  @Test
  void nobodyGetsMoreThanIsDescribed() throws Exception {
    List<String> table = new ArrayList<>();
    for (Operation operation : FILE.operations()) {
      for (Role role : Role.values()) {
        StringBuilder row =
            new StringBuilder(String.format(Locale.ROOT, "%-62s %-16s", operation.name(), role));
        for (String region :
            List.of(ServedYear.REGION, ServedYear.OTHER_REGION, ServedYear.PROVINCE)) {
          HttpResponse<String> answer = ask(role, region, operation);
          row.append("  ").append(answer.statusCode());
          assertThat(answer.statusCode())
              .as("%s of %s", row, region)
              .isIn(expected(operation, role, region));
          if (answer.statusCode() != 200) {
            assertIsOf(FILE.problem(), answer);
          }
        }
        table.add(row.toString());
      }
    }
    System.out.println(
        "who gets what of region 130100: its own users, another region's, the province's");
    table.forEach(System.out::println);
  }

  /** Another region's thing is as good as none; another region's list is not to be asked for. */
  private static List<Integer> expected(Operation operation, Role role, String region) {
    if (!operation.roles().contains(role)) {
      return List.of(403);
    }
    if (!region.equals(ServedYear.OTHER_REGION) || !operation.isOfARegion()) {
      return operation.reads() ? List.of(200) : List.of(400, 428);
    }
    return operation.query().contains("region") ? List.of(403) : List.of(404);
  }
}
