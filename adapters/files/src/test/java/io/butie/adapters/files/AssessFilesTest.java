package io.butie.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.domain.claim.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A claims file is decided")
class AssessFilesTest {

  private static final String HEADER =
      "line_id,decision,code,rate_percent,amount_fen,findings,clauses\n";

  @TempDir private Path directory;

  @Test
  @DisplayName("R38: the second line repeats what the first was just awarded; bytes as promised")
  void decisionsToTheByte() {
    AssessFolder folder = new AssessFolder(directory);
    Map<Verdict, Long> counts = folder.assess(new Problems());
    assertThat(counts).containsOnly(Map.entry(Verdict.PAY, 1L), Map.entry(Verdict.REFUSE, 1L));
    assertThat(folder.read("out.csv"))
        .isEqualTo(
            HEADER
                + "L1,PAY,,80,80001,,\n"
                + "L2,REFUSE,REPEATED_CLASS,0,0,REPEATED_CLASS;REPEATED_OCCUPATION_LEVEL,R38;R38\n");
    assertThat(folder.names()).doesNotContain("out.csv.part");
  }

  @Test
  @DisplayName("BOM, CRLF, quotes, blank lines and any order of columns are read alike")
  void sameFileOtherwiseWritten() {
    AssessFolder folder = new AssessFolder(directory);
    folder.assess();
    String expected = folder.read("out.csv");
    List<List<String>> rows =
        folder.read("claims.csv").lines().map(row -> Arrays.asList(row.split(",", -1))).toList();
    String reversed =
        rows.stream()
            .map(
                row -> {
                  List<String> fields = new ArrayList<>(row);
                  Collections.reverse(fields);
                  return fields.stream()
                      .map(field -> '"' + field + '"')
                      .collect(Collectors.joining(","));
                })
            .collect(Collectors.joining("\r\n\r\n"));
    folder.write("claims.csv", "\uFEFF" + reversed);
    assertThat(folder.assess().first()).isEmpty();
    assertThat(folder.read("out.csv")).isEqualTo(expected);
  }

  @Test
  @DisplayName("RFC 4180: an id with comma, quote and line end comes out as it went in")
  void awkwardIds() {
    AssessFolder folder =
        new AssessFolder(directory)
            .write(
                "claims.csv",
                AssessFolder.CLAIMS + AssessFolder.FIRST.replace("L1", "\"L,\"\"1\"\"\n\""));
    assertThat(folder.assess().first()).isEmpty();
    assertThat(folder.read("out.csv")).isEqualTo(HEADER + "\"L,\"\"1\"\"\n\",PAY,,80,80001,,\n");
  }

  @Test
  @DisplayName("a file with a header only has no decisions")
  void noLines() {
    AssessFolder folder = new AssessFolder(directory).write("claims.csv", AssessFolder.CLAIMS);
    assertThat(folder.assess().first()).isEmpty();
    assertThat(folder.read("out.csv")).isEqualTo(HEADER);
  }

  @Test
  @DisplayName("R38: lines are decided by (claimed_on, line_id) as text, and written as they lay")
  void orderIsTextual() {
    String later = AssessFolder.FIRST.replace("2023-06-15", "2023-06-16");
    String ten = AssessFolder.FIRST.replace("L1,", "L10,");
    String nine = AssessFolder.FIRST.replace("L1,", "L9,");
    AssessFolder folder =
        new AssessFolder(directory).write("claims.csv", AssessFolder.CLAIMS + later + nine + ten);
    folder.assess();
    assertThat(folder.read("out.csv").lines().map(row -> row.substring(0, row.indexOf(','))))
        .containsExactly("line_id", "L1", "L9", "L10");
    assertThat(folder.read("out.csv")).contains("L10,PAY", "L9,REFUSE", "L1,REFUSE");
  }

  @Test
  @DisplayName("三(五) R37: the limit counts what this file has just decided, not only the record")
  void limitCountsWhatWasJustDecided() {
    AssessFolder folder = new AssessFolder(directory);
    StringBuilder claims = new StringBuilder(AssessFolder.CLAIMS);
    StringBuilder programmes =
        new StringBuilder("kind,occupation,level,standard_fen,new_occupation,from,to\n");
    for (int i = 1; i <= 5; i++) {
      claims.append(
          AssessFolder.FIRST
              .replace("L1,", "L" + i + ",")
              .replace("C1", "C" + i)
              .replace("4-07-05-01", "4-07-05-0" + i)
              .replace("2023-05-01,2023-05-08,2023-05-20", days(i)));
      programmes.append("TRAINING,4-07-05-0" + i + ",5,100000,N,2023-01-01,\n");
    }
    folder.write("claims.csv", claims.toString()).write("programmes.csv", programmes.toString());
    folder.assess();
    assertThat(folder.read("out.csv"))
        .contains("L1,PAY", "L2,PAY", "L3,PAY", "L4,REFUSE,ANNUAL_LIMIT", "L5,REFUSE,ANNUAL_LIMIT");
  }

  /** Two days in April, apart from those of the other lines. */
  private static String days(int i) {
    return "2023-04-01,2023-04-1%d,2023-04-1%d".formatted(i, i);
  }

  @Test
  @DisplayName("四(二) R51: the quota counts PAY and HOLD in this file; no row, no limit")
  void quotaCountsWhatWasJustDecided() {
    AssessFolder folder =
        new AssessFolder(directory).write("quotas.csv", "region,annual_total\n130100,2\n");
    StringBuilder claims = new StringBuilder(AssessFolder.CLAIMS);
    String[] people = {"11010519491231002X", Person.numbered(1), Person.numbered(2)};
    for (int i = 0; i < 4; i++) {
      String person = i < 3 ? people[i] : people[0];
      claims.append(AssessFolder.FIRST.replace("L1,", "L" + i + ",").replace(people[0], person));
    }
    folder.write("claims.csv", claims.toString()).assess();
    String decided = folder.read("out.csv");
    assertThat(decided)
        .contains("L0,PAY,,80", "L1,PAY,,80", "L2,HOLD,OVER_QUOTA,80,80001,OVER_QUOTA,R51")
        .contains("L3,REFUSE,REPEATED_CLASS,0,0,")
        .contains("OVER_QUOTA,R38;R38;R51");
    folder.change("quotas.csv", "130100", "130200").assess();
    assertThat(folder.read("out.csv")).contains("L2,PAY,,80").doesNotContain("OVER_QUOTA");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 65, 2023})
  @DisplayName("R38: the file's order changes the order of rows and nothing else")
  void shuffledFileDecidesTheSame(long seed) {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      lines.add(
          AssessFolder.FIRST
              .replace("L1,", "L" + i + ",")
              .replace("C1", "C" + random.nextInt(12))
              .replace("2023-06-15", "2023-06-" + (15 + random.nextInt(5)))
              .replace("2023-05-08", "2023-05-0" + (1 + random.nextInt(9)))
              .replace(",5,SKILL", "," + random.nextInt(6) + ",SKILL")
              .replace("11010519491231002X", Person.numbered(random.nextInt(60))));
    }
    AssessFolder folder = new AssessFolder(directory);
    folder.write(
        "programmes.csv",
        """
        kind,occupation,level,standard_fen,new_occupation,from,to
        TRAINING,4-07-05-01,5,100000,N,2023-01-01,
        TRAINING,4-07-05-01,4,100000,N,2023-01-01,
        TRAINING,4-07-05-01,3,100000,N,2023-01-01,
        TRAINING,4-07-05-01,0,100000,N,2023-01-01,
        """);
    folder.write("claims.csv", AssessFolder.CLAIMS + String.join("", lines)).assess();
    List<String> before = folder.read("out.csv").lines().sorted().toList();
    Collections.shuffle(lines, random);
    folder.write("claims.csv", AssessFolder.CLAIMS + String.join("", lines)).assess();
    assertThat(folder.read("out.csv").lines().sorted().toList()).isEqualTo(before);
    assertThat(before.toString()).contains("PAY", "HOLD", "REPEATED_CLASS", "ANNUAL_LIMIT");
  }
}
