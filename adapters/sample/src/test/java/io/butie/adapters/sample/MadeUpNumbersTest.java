package io.butie.adapters.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks the made-up numbers by congruences, not by the code that made them. */
class MadeUpNumbersTest {

  private static final SampleProvince PROVINCE = TestQuotas.province(3000);

  @Test
  void theChecksAcceptTheStandardsOwnExamplesAndRefuseSlips() {
    assertThat(isIdentityNumber("11010519491231002X")).isTrue();
    assertThat(isIdentityNumber("110105194912310021")).isFalse();
    assertThat(isCreditCode("91133100MA0D8N1J7G")).isTrue();
    assertThat(isCreditCode("91133100MA0D8N1J7H")).isFalse();
  }

  @Test
  void identityNumbersAreValidButForAFew() {
    List<String> numbers = PROVINCE.lines().map(SampleLine::personId).toList();
    long broken = numbers.stream().filter(number -> !isIdentityNumber(number)).count();
    assertThat(broken).isBetween(4L, 20L);
  }

  @Test
  void noIdentityNumberOrCreditCodeIsOfACountyThatExists() {
    assertThat(PROVINCE.lines())
        .allSatisfy(l -> assertThat(l.personId().substring(4, 6)).isEqualTo("99"));
    assertThat(PROVINCE.institutions())
        .allSatisfy(i -> assertThat(i.id().value().substring(6, 8)).isEqualTo("99"));
  }

  @Test
  void creditCodesAreValidAndDifferent() {
    List<String> codes = PROVINCE.institutions().stream().map(i -> i.id().value()).toList();
    assertThat(codes).allMatch(MadeUpNumbersTest::isCreditCode).doesNotHaveDuplicates();
  }

  @Test
  void differentPersonsHaveDifferentNumbersAndAccounts() {
    List<SampleLine> training =
        TestQuotas.province(34_000)
            .lines()
            .filter(line -> line.classId().value().endsWith("1"))
            .toList();
    Set<String> persons =
        training.stream()
            .map(line -> line.personId() + line.personName())
            .collect(Collectors.toSet());
    Set<String> numbers = training.stream().map(SampleLine::personId).collect(Collectors.toSet());
    assertThat(numbers).hasSizeGreaterThan(2500);
    assertThat(persons.size() - numbers.size()).isLessThan(10); // blank names
  }

  @Test
  void accountsAreNineteenDigitsAndBanksTwelve() {
    assertThat(PROVINCE.lines().map(SampleLine::payee).distinct())
        .allSatisfy(
            payee -> {
              assertThat(payee.account()).matches("[0-9]{19}");
              assertThat(payee.bank()).matches("[0-9]{12}");
              assertThat(payee.holder()).isNotBlank();
            });
    assertThat(PROVINCE.lines().map(line -> line.payee().kind()))
        .contains(SamplePayee.Kind.values());
  }

  /** GB 11643 as ISO 7064 MOD 11-2: the sum of digit × 2^(place from the right) is 1 mod 11. */
  private static boolean isIdentityNumber(String number) {
    int sum = 0;
    for (int i = 0; i < 18; i++) {
      int digit = number.charAt(i) == 'X' ? 10 : number.charAt(i) - '0';
      sum = (sum * 2 + digit) % 11;
    }
    try {
      LocalDate.parse(number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeException e) {
      return false;
    }
    return sum == 1;
  }

  /**
   * GB 32100: the sum of value × 3^place over all 18 characters, the check at weight 1, is 0 mod
   * 31.
   */
  private static boolean isCreditCode(String code) {
    String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    long sum = alphabet.indexOf(code.charAt(17));
    for (int i = 16; i >= 0; i--) {
      sum += alphabet.indexOf(code.charAt(i)) * power(3, i);
    }
    return sum % 31 == 0;
  }

  private static long power(int base, int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= base;
    }
    return power;
  }
}
