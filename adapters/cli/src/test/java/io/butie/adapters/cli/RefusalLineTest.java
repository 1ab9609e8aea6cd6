package io.butie.adapters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.domain.policy.Refusal;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.policy.Words;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalLineTest {

  private static final Refusal REFUSAL =
      new Refusal(RefusalCode.WRONG_STATE, new Words("not over", "尚未结束"));

  @ParameterizedTest
  @CsvSource({
    "zh-CN, seal：不予办理，未作任何变更：WRONG_STATE (四(四) R58): 尚未结束",
    "zh-Hans-CN, seal：不予办理，未作任何变更：WRONG_STATE (四(四) R58): 尚未结束",
    "en-US, 'seal: refused, and nothing was changed: WRONG_STATE (四(四) R58): not over'",
    "de-DE, 'seal: refused, and nothing was changed: WRONG_STATE (四(四) R58): not over'"
  })
  void isInTheLanguageOfWhoCalledTheCommand(String locale, String line) {
    assertThat(RefusalLine.of("seal", REFUSAL, Locale.forLanguageTag(locale))).isEqualTo(line);
  }
}
