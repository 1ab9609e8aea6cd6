package io.butie.domain.policy;

import java.util.regex.Pattern;

/**
 * Why somebody decided as they did, in words that are kept for good.
 *
 * @param text 1 to 200 characters, and no number of a person
 */
public record Reason(String text) {

  private static final int LONGEST = 200;

  /** Part of an ID number, an account or a telephone number: it would be kept for ever. */
  private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("\\d{11}");

  /**
   * A reason.
   *
   * @throws IllegalArgumentException where the text is none
   */
  public Reason {
    if (!isReason(text)) {
      throw new IllegalArgumentException("no reason that may be kept");
    }
  }

  /** The reason, or MALFORMED. */
  public static Outcome<Reason> of(String text) {
    return isReason(text)
        ? Outcome.done(new Reason(text))
        : Outcome.refused(
            RefusalCode.MALFORMED,
            "a reason has 1 to "
                + LONGEST
                + " characters and no number of a person: it is kept for good",
            "理由须为 1 至 " + LONGEST + " 个字符，将永久留存，不得含有身份证号等个人号码");
  }

  private static boolean isReason(String text) {
    return !text.isBlank() && text.length() <= LONGEST && !NUMBER_OF_A_PERSON.matcher(text).find();
  }

  @Override
  public String toString() {
    return text;
  }
}
