package io.butie.adapters.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9110 §12.5.4. */
class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh                              | zh
          zh-CN                           | zh
          ZH-Hans-CN                      | zh
          zh-CN,zh;q=0.9,en;q=0.8         | zh
          en;q=0.3, zh;q=0.7              | zh
          fr, zh;q=0.2                    | zh
          en                              | en
          en-GB, zh;q=0.5                 | en
          zh;q=0.3, en;q=0.7              | en
          zh;q=0                          | en
          zh;q=0, *                       | en
          *                               | en
          fr                              | en
          zh;q=high                       | en
          ;;;                             | en
          ''                              | en
          """)
  void aProblemIsToldInTheLanguageThatItsReaderPrefers(String header, String language) {
    assertThat(Language.of(header).toLanguageTag()).isEqualTo(language);
  }

  @Test
  void whoSaysNothingReadsEnglish() {
    assertThat(Language.of(null).toLanguageTag()).isEqualTo("en");
  }
}
