package io.butie.domain.access;

import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
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
      return refused("must have " + SHORTEST + " to " + LONGEST + " characters");
    }
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      return refused("must have no control characters");
    }
    if (text.codePoints().distinct().count() < DISTINCT) {
      return refused("must have " + DISTINCT + " different characters at least");
    }
    if (text.toLowerCase(Locale.ROOT).contains(user.value().toLowerCase(Locale.ROOT))) {
      return refused("must not have the user's name in it");
    }
    return Outcome.done(new ChosenPassword(text));
  }

  private static Outcome<ChosenPassword> refused(String must) {
    return Outcome.refused(RefusalCode.MALFORMED, "the new password " + must);
  }

  /** Without the password: it must not come into any log. */
  @Override
  public String toString() {
    return "a chosen password";
  }
}
