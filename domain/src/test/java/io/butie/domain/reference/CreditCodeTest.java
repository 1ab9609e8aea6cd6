package io.butie.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("GB 32100-2015: unified social credit codes")
class CreditCodeTest {

  @ParameterizedTest(name = "{0} is well-formed: {1}")
  @CsvSource({
    "91133100MA0D8N1J7G, true",
    "91133100MA0D8N1J7H, false",
    "91133100MA0D8N1J8G, false",
    "91133100MA0D8N1J7, false",
    "91133100MA0D8N1I7G, false",
    "91133100ma0d8n1j7g, false",
  })
  void checked(String code, boolean wellFormed) {
    assertThat(CreditCode.isWellFormed(code)).isEqualTo(wellFormed);
  }
}
