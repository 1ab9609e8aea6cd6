package io.butie.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("四(四) R59: a malformed file is refused whole, every bad row and column named")
class MalformedFilesTest {

  @TempDir private Path directory;

  private List<String> problems(AssessFolder folder) {
    Problems problems = folder.assess();
    assertThat(folder.names()).doesNotContain("out.csv", "out.csv.part");
    assertThat(problems.count()).isEqualTo(problems.first().size());
    return problems.first().stream().map(Problem::toString).toList();
  }

  @ParameterizedTest(name = "{0}: {1} → {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "claims.csv|L1,TRAINING|L1,COACHING|row 2, column kind|not one of TRAINING, APPRAISAL",
        "claims.csv|L1,TRAINING,130100|L1,TRAINING,13010|row 2, column region|not a region code",
        "claims.csv|L2,TRAINING,130100,SKILL_UPGRADE|L2,TRAINING,130100,SKILL|"
            + "row 3, column fund_channel|not one of",
        "claims.csv|,2023-06-15,\\nL2|,2023-6-15,\\nL2|row 2, column claimed_on|not a date",
        "claims.csv|,2023-06-15,\\nL2|,2023-06-31,\\nL2|row 2, column claimed_on|not a date",
        "claims.csv|,5,SKILL_LEVEL,N1|,6,SKILL_LEVEL,N1|row 2, column level|not a level",
        "claims.csv|,5,SKILL_LEVEL,N1|,-1,SKILL_LEVEL,N1|row 2, column level|not a level",
        "claims.csv|,5,SKILL_LEVEL,N1|,5,SKILL,N1|row 2, column certificate_type|not one of",
        "claims.csv|2023-05-27,,,,2023-06-15,\\nL2|2023-05-27,X,,,2023-06-15,\\nL2|"
            + "row 2, column first_appraisal|not Y or N",
        "claims.csv|L2,|L1,|row 3, column line_id|repeats row 2",
        "claims.csv|L2,|,|row 3, column line_id|must not be empty",
        "claims.csv|,4-07-05-01,5,SKILL_LEVEL,N2|,,5,SKILL_LEVEL,N2|"
            + "row 3, column occupation|must not be empty",
        "claims.csv|2023-06-15,\\nL2|2023-06-15,,\\nL2|row 2|26 fields, the header has 25",
        "claims.csv|2023-06-15,\\nL2|2023-06-15\\nL2|row 2|24 fields, the header has 25",
        "claims.csv|某人,OTHER,4-07-05-01,5,SKILL_LEVEL,N2|某\"人,OTHER,4-07-05-01,5,SKILL_LEVEL,N2|"
            + "row 3|a quote within a field",
        "claims.csv|某人,OTHER,4-07-05-01,5,SKILL_LEVEL,N2|\"某\"人,OTHER,4-07-05-01,5,SKILL_LEVEL,N2|"
            + "row 3|text after a closing quote",
        "programmes.csv|100001|1000.01|row 2, column standard_fen|not a whole number",
        "programmes.csv|100001|-1|row 2, column standard_fen|not a whole number",
        "programmes.csv|100001,N|100001,|row 2, column new_occupation|must not be empty",
        "programmes.csv|200000,N,2023-06-01|200000,N,2023-05-31|row 3, column from|overlaps row 2",
        "institutions.csv|2023-01-01|01/01/2023|row 2, column published_on|not a date",
        "institutions.csv|I1,|,|row 2, column institution|must not be empty",
        "history.csv|A2|A1|row 3, column award_id|repeats row 2",
        "history.csv|11010519491231002x||row 3, column person_id|must not be empty",
        "history.csv|,1,,,,,,PAID|,1,,,,,,LOST|row 3, column state|not one of",
        "quotas.csv|130200|130100|row 3, column region|repeats row 2",
        "quotas.csv|,10,3|,,3|row 3, column annual_total|must not be empty",
        "quotas.csv|,10,3|,10,many|row 3, column awarded|not a whole number",
      })
  void oneBadValue(String file, String before, String after, String where, String what) {
    AssessFolder folder =
        new AssessFolder(directory)
            .change(file, unescaped(before), after == null ? "" : unescaped(after));
    assertThat(problems(folder))
        .singleElement()
        .asString()
        .startsWith(file + ", " + where + ": ")
        .contains(what);
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims.csv", "programmes.csv", "institutions.csv", "history.csv"})
  @DisplayName("a missing and an unknown column are both named")
  void columns(String file) {
    AssessFolder folder = new AssessFolder(directory).change(file, "kind,", "sort,");
    assertThat(problems(folder))
        .contains(
            file + ", row 1, column sort: unknown column",
            file + ", row 1, column kind: this column is missing");
  }

  @Test
  @DisplayName("a column that is there twice is named")
  void columnTwice() {
    AssessFolder folder = new AssessFolder(directory).change("quotas.csv", "awarded", "region");
    assertThat(problems(folder))
        .contains("quotas.csv, row 1, column region: this column is there twice");
  }

  @Test
  @DisplayName("everything that is wrong is named at once, across files")
  void everythingAtOnce() {
    AssessFolder folder =
        new AssessFolder(directory)
            .change("claims.csv", "L1,TRAINING,130100", "L1,X,Y")
            .change("claims.csv", "2023-05-31", "yesterday")
            .change("programmes.csv", "200000", "dear")
            .change("quotas.csv", "130200", "elsewhere");
    assertThat(problems(folder))
        .hasSize(6)
        .extracting(problem -> problem.replaceAll(":.*", ""))
        .containsExactlyInAnyOrder(
            "claims.csv, row 2, column kind",
            "claims.csv, row 2, column region",
            "claims.csv, row 2, column certificate_date",
            "claims.csv, row 3, column certificate_date",
            "programmes.csv, row 3, column standard_fen",
            "quotas.csv, row 3, column region");
  }

  @Test
  @DisplayName("R59: no personal data in messages, even where a file has no header")
  void noPersonalData() {
    AssessFolder folder =
        new AssessFolder(directory).write("claims.csv", AssessFolder.FIRST + AssessFolder.SECOND);
    assertThat(problems(folder)).noneMatch(text -> text.matches(".*(某人|1101051949|N1|L1).*"));
    AssessFolder shifted = new AssessFolder(directory).change("claims.csv", "L1,TRAINING", "L1,某人");
    assertThat(problems(shifted)).noneMatch(text -> text.contains("某人"));
  }

  @Test
  @DisplayName("a quote that is never closed, as in a file that was cut off, is named")
  void unclosedQuote() {
    String cut = AssessFolder.CLAIMS + AssessFolder.FIRST + "L2,TRAINING,\"130100\n1,2\n";
    assertThat(problems(new AssessFolder(directory).write("claims.csv", cut)))
        .contains("claims.csv, row 3: a quote is opened and never closed (RFC 4180)");
  }

  @Test
  @DisplayName("a file in another encoding is named by row and column")
  void otherEncoding() {
    String text = AssessFolder.CLAIMS + AssessFolder.FIRST;
    AssessFolder folder =
        new AssessFolder(directory).write("claims.csv", text.getBytes(Charset.forName("GBK")));
    assertThat(problems(folder))
        .containsExactly("claims.csv, row 2, column person_name: bytes that are not UTF-8");
  }

  @Test
  @DisplayName("an empty file has no header")
  void emptyFile() {
    assertThat(problems(new AssessFolder(directory).write("history.csv", "")))
        .containsExactly("history.csv, row 1: there is no header");
  }

  @Test
  @DisplayName("the first thousand are named, and all are counted")
  void firstThousand() {
    String bad = AssessFolder.FIRST.replace("TRAINING", "?").replace("L1", "");
    Problems problems =
        new AssessFolder(directory)
            .write("claims.csv", AssessFolder.CLAIMS + bad.repeat(1_500))
            .assess();
    assertThat(problems.count()).isEqualTo(3_000);
    assertThat(problems.first()).hasSize(1_000);
    assertThat(problems.first().get(999)).extracting(Problem::row).isEqualTo(501L);
  }
}
