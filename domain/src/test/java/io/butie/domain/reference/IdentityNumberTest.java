package io.butie.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("四(四) R59: GB 11643-1999")
class IdentityNumberTest {

  @ParameterizedTest(name = "{0} is well-formed: {1}")
  @CsvSource({
    "11010519491231002X, true",
    "11010519491231002x, false",
    "110105194912310021, false",
    "11010519491231002, false",
    "11010519491231002XX, false",
    "1101051949123100२X, false",
    "'', false",
  })
  void checked(String number, boolean wellFormed) {
    assertThat(IdentityNumber.isWellFormed(number, LocalDate.of(2023, 6, 15)))
        .isEqualTo(wellFormed);
  }

  @ParameterizedTest(name = "province {0}: {1}")
  @CsvSource({
    "10, false", "11, true", "15, true", "16, false", "23, true", "24, false", "37, true",
    "38, false", "46, true", "47, false", "50, true", "54, true", "55, false", "65, true",
    "66, false", "71, true", "72, false", "81, true", "83, true", "84, false", "91, false"
  })
  void province(String code, boolean known) {
    assertThat(wellFormed(code + "010519491231002")).isEqualTo(known);
  }

  @ParameterizedTest(name = "born {0}: {1}")
  @CsvSource({
    "19491301, false",
    "19490230, false",
    "20000229, true",
    "19000229, false",
    "20230615, true",
    "20230616, false",
    "00000101, false"
  })
  void birthDate(String born, boolean real) {
    assertThat(wellFormed("110105" + born + "002")).isEqualTo(real);
  }

  private static boolean wellFormed(String digits) {
    String number = digits + IdentityNumber.checkCharacter(digits);
    return IdentityNumber.isWellFormed(number, LocalDate.of(2023, 6, 15));
  }
}
