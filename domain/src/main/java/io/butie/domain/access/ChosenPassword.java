package io.butie.domain.access;

import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.Refusal;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.UserId;
import java.util.Locale;

/**
 * A password that a person chose: long, and no guess that lies at hand (NIST SP 800-63B-4
 * §3.1.1.2). Which kinds of characters it is made of is nobody's business.
 */
public record ChosenPassword(String text) {

  /** In characters. */
  static final int SHORTEST = 15;

  /** In characters. */
  static final int LONGEST = 128;

  private static final int DISTINCT = 5;

  /** The password; MALFORMED, without repeating it, where a rule forbids it to this user. */
  public static Outcome<ChosenPassword> of(UserId user, String text) {
    int length = text.codePointCount(0, text.length());
    if (length < SHORTEST || length > LONGEST) {
      return refused(
          new Words(
              "must have " + SHORTEST + " to " + LONGEST + " characters",
              "须为 " + SHORTEST + " 至 " + LONGEST + " 个字符"));
    }
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      return refused(new Words("must have no control characters", "不得含有控制字符"));
    }
    if (text.codePoints().distinct().count() < DISTINCT) {
      return refused(
          new Words(
              "must have " + DISTINCT + " different characters at least",
              "至少须有 " + DISTINCT + " 个不同的字符"));
    }
    if (text.toLowerCase(Locale.ROOT).contains(user.value().toLowerCase(Locale.ROOT))) {
      return refused(new Words("must not have the user's name in it", "不得包含用户名"));
    }
    return Outcome.done(new ChosenPassword(text));
  }

  private static Outcome<ChosenPassword> refused(Words must) {
    return Outcome.refused(
        new Refusal(RefusalCode.MALFORMED, new Words("the new password ", "新密码").then(must)));
  }

  /** Without the password: it must not come into any log. */
  @Override
  public String toString() {
    return "a chosen password";
  }
}
