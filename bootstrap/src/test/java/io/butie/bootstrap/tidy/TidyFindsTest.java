package io.butie.bootstrap.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not tidy is found, with its line; what only looks like it is not. */
class TidyFindsTest {

  private static final String MAIN = "domain/src/main/java/a/A.java";
  private static final String TEST = "domain/src/test/java/a/ATest.java";

  /** One line for each ban, in the order of the bans. */
  private static final List<String> BANNED =
      List.of(
          "System.out.println(1);",
          "java.util.Date day;",
          "Thread.sleep(1);",
          "new Random();",
          "LocalDate.now();",
          "double fen;",
          "e.printStackTrace();",
          "name.toUpperCase();",
          "String.format(\"%d\", 1);",
          "tools.jackson.databind.ObjectMapper json;",
          "@Disabled class B {}",
          "assumeTrue(false);",
          "org.mockito.Mockito mock;",
          "Files.createTempFile(\"a\", \"b\");",
          "System.exit(0);",
          "@NullUnmarked class C {}");

  @TempDir Path root;

  private SourceTree write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    return SourceTree.at(root);
  }

  private List<String> broken(String file, String text) throws IOException {
    return write(file, text).sources().stream()
        .flatMap(Bans::brokenIn)
        .map(Offence::toString)
        .toList();
  }

  @Test
  void everyBanFindsItsSampleAndNoOther() throws IOException {
    assertThat(BANNED).hasSameSizeAs(Bans.ALL);
    for (int i = 0; i < BANNED.size(); i++) {
      Ban ban = Bans.ALL.get(i);

      assertThat(broken(MAIN, "package a;\n\n" + BANNED.get(i)))
          .singleElement()
          .asString()
          .startsWith(MAIN + ":3: " + ban.what())
          .endsWith("; instead: " + ban.instead());
    }
  }

  @Test
  void whatIsBannedInMainCodeOnlyMayStandInTests() throws IOException {
    Set<String> allowed = new HashSet<>();
    for (String line : BANNED) {
      if (broken(TEST, line).isEmpty()) {
        allowed.add(line);
      }
    }

    assertThat(allowed)
        .containsExactlyInAnyOrder(
            "System.out.println(1);",
            "LocalDate.now();",
            "double fen;",
            "e.printStackTrace();",
            "String.format(\"%d\", 1);",
            "System.exit(0);");
  }

  @Test
  void commentsAndTextsSayWhatTheyLike() throws IOException {
    assertThat(
            broken(
                MAIN, "/* Thread.sleep(1) */ // System.exit(0)\nString s = \"\\\"new Random()\";"))
        .isEmpty();
  }

  @Test
  void theHomeOfAThingMayDoIt() throws IOException {
    assertThat(broken("bootstrap/src/main/java/a/Main.java", "System.exit(0);")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// TODO later",
        "/** FIXME */",
        "// int old = 1;",
        "// pay(line);",
        "// if (paid) {",
        "// return paid;"
      })
  void aMarkerAndCodeInACommentAreFound(String comment) throws IOException {
    assertThat(Leftovers.in(write(MAIN, "class A {\n  " + comment + "\n}")))
        .singleElement()
        .satisfies(found -> assertThat(found.line()).isEqualTo(2));
  }

  @Test
  void proseInACommentIsLeftAlone() throws IOException {
    String prose = "// paid once (R38),\n// and never again;\nclass A {}";

    assertThat(Leftovers.in(write(MAIN, prose))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "domain/src/main/java/a/ClaimsImpl.java",
        "domain/src/main/java/a/Helper.java",
        "domain/src/main/java/a/util/A.java",
        "domain/src/main/resources/a/unread.csv",
        "domain/src/main/resources/db/common/ledger.sql"
      })
  void aNameThatSaysNothingAndAFileThatNobodyReadsAreFound(String file) throws IOException {
    assertThat(Leftovers.in(write(file, "a"))).hasSize(1);
  }

  @Test
  void anEmptyFileIsFound() throws IOException {
    assertThat(Leftovers.in(write(MAIN, "\n"))).hasSize(1);
  }

  @Test
  void aResourceThatSomethingNamesIsLeftAlone() throws IOException {
    write("domain/src/main/resources/a/read.csv", "a");

    assertThat(Leftovers.in(write(MAIN, "String file = \"read.csv\";"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new Words(\"no run\" + id, \"no run\" + id + \".\");",
        "new Words(\"没有批次\", \"没有批次\");",
        "new Words(\"no run \" + id, \"没有批次 \" + region);",
        "Outcome.refused(RefusalCode.NOT_FOUND, \"no run \" + id, \"没有批次\");",
        "ProblemException.notFound(\"no run\", \"none\");"
      })
  void aTextThatIsNotTheSameInBothLanguagesIsFound(String text) throws IOException {
    assertThat(BothLanguages.missingIn(write(MAIN, "class A {\n  Object a = " + text + "\n}")))
        .singleElement()
        .satisfies(found -> assertThat(found.line()).isEqualTo(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new Words(\"no run \" + id, \"没有批次 \" + id);",
        "new Words(paid + \" left\", \"剩余 \" + paid.fen() + \" 分\");",
        "new Words(id + \": \", id + \"：\");",
        "Outcome.refused(RefusalCode.NOT_FOUND, \"no run \" + id, \"没有批次 \" + id);"
      })
  void aTextThatIsTheSameInBothLanguagesIsLeftAlone(String text) throws IOException {
    assertThat(BothLanguages.missingIn(write(MAIN, "class A {\n  Object a = " + text + "\n}")))
        .isEmpty();
  }

  @Test
  void aFileAndAMethodThatAreTooLongAreFound() throws IOException {
    String method = "class A {\n  void pay() {" + "\n".repeat(Lengths.METHOD) + "}\n";

    assertThat(Lengths.over(write(MAIN, method + "}")).map(Offence::toString))
        .containsExactly(MAIN + ":2: pay has 56 lines; instead: a method a step");
    assertThat(Lengths.over(write(MAIN, "\n".repeat(Lengths.MAIN_FILE) + "class A {}"))).hasSize(1);
    assertThat(Lengths.over(write(MAIN, "class A {}"))).isEmpty();
  }
}
