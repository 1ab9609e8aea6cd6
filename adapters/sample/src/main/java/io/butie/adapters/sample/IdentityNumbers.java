package io.butie.adapters.sample;

import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Identity numbers (GB 11643-1999) that no one has: county code 99 is not assigned. */
final class IdentityNumbers {

  private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1974, 1, 1);
  private static final int BIRTHDAYS = 11_323; // to 2004-12-31: of age, and not retired
  private static final long ALL = BIRTHDAYS * 1000L;

  /** Coprime to {@link #ALL}, so that different persons get different numbers. */
  private static final long STEP = 6_700_417L;

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";

  private final long offset;

  IdentityNumbers(Draws draws) {
    this.offset = draws.below(BIRTHDAYS, "identity offset", 0) * 1000L;
  }

  /** How many persons can be told apart. */
  static long capacity() {
    return ALL;
  }

  String of(long person, Region home) {
    long number = Math.floorMod(person * STEP + offset, ALL);
    LocalDate born = FIRST_BIRTHDAY.plusDays(number / 1000);
    String first17 =
        home.code().substring(0, 4)
            + "99"
            + born.format(DateTimeFormatter.BASIC_ISO_DATE)
            + Digits.of(number % 1000, 3);
    return first17 + checkDigit(first17);
  }

  /** The same number with a wrong check digit, as a slip of the pen makes it. */
  static String mistyped(String number) {
    char last = number.charAt(17);
    char wrong = CHECK_DIGITS.charAt((CHECK_DIGITS.indexOf(last) + 1) % CHECK_DIGITS.length());
    return number.substring(0, 17) + wrong;
  }

  /** The same number with 31 February as the birthday, and a check digit that agrees. */
  static String withImpossibleBirthday(String number) {
    String first17 = number.substring(0, 10) + "0231" + number.substring(14, 17);
    return first17 + checkDigit(first17);
  }

  private static char checkDigit(String first17) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (first17.charAt(i) - '0');
    }
    return CHECK_DIGITS.charAt(sum % 11);
  }
}
