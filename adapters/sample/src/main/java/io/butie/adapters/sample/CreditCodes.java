package io.butie.adapters.sample;

import io.butie.domain.reference.Region;

/**
 * Unified social credit codes (GB 32100-2015) that no one has: county code 99 is not assigned. The
 * organisation code within carries its own check character (GB 11714-1997).
 */
final class CreditCodes {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private CreditCodes() {}

  /**
   * The code of the organisation with that number.
   *
   * @param kind registering department and category, e.g. 91 (enterprise), 52 (private school)
   * @param number 0 to 99,999,999
   */
  static String of(String kind, Region region, int number) {
    String digits = Digits.of(number, 8);
    String first17 =
        kind + region.code().substring(0, 4) + "99" + digits + organisationCheck(digits);
    return first17 + check(first17);
  }

  private static char organisationCheck(String digits) {
    int sum = 0;
    for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
      sum += ORGANISATION_WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
  }

  private static char check(String first17) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < first17.length(); i++) {
      sum += weight * ALPHABET.indexOf(first17.charAt(i));
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
