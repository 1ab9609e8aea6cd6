package io.butie.bootstrap.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole tree is tidy. */
class TidyTest {

  private static SourceTree tree;

  @BeforeAll
  static void readTheTree() throws IOException {
    tree = SourceTree.at(Path.of("..").toAbsolutePath().normalize());
  }

  /** So that no other test here passes because it looks at nothing. */
  @Test
  void theWholeTreeIsRead() {
    assertThat(tree.files())
        .contains(
            Path.of("domain/src/main/java/module-info.java"),
            Path.of("adapters/database/src/main/resources/db/common/V1__ledger.sql"),
            Path.of("bootstrap/src/test/java/io/butie/bootstrap/tidy/TidyTest.java"));
    assertThat(tree.sources()).hasSizeGreaterThan(500);
  }

  @Test
  void noCodeSaysWhatIsBanned() {
    assertThat(tree.sources().stream().flatMap(Bans::brokenIn)).isEmpty();
  }

  @Test
  void nothingIsLeftOver() {
    assertThat(Leftovers.in(tree)).isEmpty();
  }

  @Test
  void whatIsSaidToAPersonIsSaidInEnglishAndInChinese() throws IOException {
    assertThat(BothLanguages.missingIn(tree)).isEmpty();
  }

  @Test
  void everyFileAndMethodIsReadInOneSitting() throws IOException {
    assertThat(Lengths.over(tree)).isEmpty();
  }
}
