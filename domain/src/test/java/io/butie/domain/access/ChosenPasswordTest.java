package io.butie.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChosenPasswordTest {

  private static final UserId USER = new UserId("li.na");

  @ParameterizedTest
  @ValueSource(strings = {"correct horse battery", "一二三四五六七八九十甲乙丙丁戊", "abcdeabcdeabcde"})
  void isLongAndOfWhateverCharacters(String text) {
    assertThat(ChosenPassword.of(USER, text).orThrow().text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          fourteen chars,                     15 to 128
          aaaaaaaaaaaaaaaaaaaaaaaa,           5 different
          abcdabcdabcdabcd,                   5 different
          the word of Li.Na is this,          name
          'a password \twith a tabulator',    control
          """)
  void isNoneThatARuleForbids(String text, String why) {
    String refusal =
        ChosenPassword.of(USER, text)
            .fold(chosen -> "taken", refused -> refused.code() + " " + refused.detail());

    assertThat(refusal).startsWith(RefusalCode.MALFORMED.name()).contains(why).doesNotContain(text);
  }

  @Test
  void isCountedInCharactersOfWhateverPlane() {
    assertThat(ChosenPassword.of(USER, "𠀀𠀁𠀂𠀃𠀄𠀅𠀆").isRefused()).isTrue();
    assertThat(ChosenPassword.of(USER, "12345".repeat(25) + "678").isRefused()).isFalse();
    assertThat(ChosenPassword.of(USER, "12345".repeat(25) + "6789").isRefused()).isTrue();
  }

  @Test
  void isNotShown() {
    assertThat(ChosenPassword.of(USER, "correct horse battery").orThrow().toString())
        .doesNotContain("horse");
  }
}
