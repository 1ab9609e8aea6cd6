package io.butie.domain.reference;

/** The unified social credit code (统一社会信用代码), GB 32100-2015: 18 characters, upper case. */
public final class CreditCode {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;

  private CreditCode() {}

  public static boolean isWellFormed(String code) {
    return code.length() == LENGTH
        && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        && code.charAt(LENGTH - 1) == checkCharacter(code);
  }

  /** The check character that the first 17 characters call for. */
  public static char checkCharacter(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += weight * ALPHABET.indexOf(code.charAt(i));
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
