package io.butie.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {

  @ParameterizedTest
  @ValueSource(strings = {"课时不冲突 no hours overlap (R59)", "冀人社发〔2023〕65号", "0123456789"})
  void saysWhy(String text) {
    assertThat(Reason.of(text).orThrow().text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "of 130102199003070015",
        "tel. 13012345678",
        "account 6222020402001234567"
      })
  void namesNobodyByNumber(String text) {
    assertThat(Reason.of(text).isRefused()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 10_000})
  void isShort(int length) {
    assertThat(Reason.of("x".repeat(length)).isRefused()).isTrue();
    assertThat(Reason.of("x".repeat(200)).isRefused()).isFalse();
  }
}
