package io.butie.domain.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The citizen identification number (公民身份号码), GB 11643-1999: six digits of region, eight of birth
 * date, three of sequence and a check character, all upper case.
 */
public final class IdentityNumber {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_CHARACTERS = "10X98765432";

  /** The first two digits, by GB/T 2260. */
  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71", "81", "82", "83");

  private IdentityNumber() {}

  /** Whether the number is well-formed for someone born on that day at the latest. */
  public static boolean isWellFormed(String number, LocalDate notBornAfter) {
    return number.length() == 18
        && isDigits(number.substring(0, 17))
        && PROVINCES.contains(number.substring(0, 2))
        && birthDate(number).filter(born -> !born.isAfter(notBornAfter)).isPresent()
        && number.charAt(17) == checkCharacter(number);
  }

  /** The check character that the first 17 digits call for. */
  public static char checkCharacter(String digits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    return CHECK_CHARACTERS.charAt(sum % 11);
  }

  private static Optional<LocalDate> birthDate(String number) {
    int year = Integer.parseInt(number.substring(6, 10));
    int month = Integer.parseInt(number.substring(10, 12));
    int day = Integer.parseInt(number.substring(12, 14));
    try {
      return year == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
