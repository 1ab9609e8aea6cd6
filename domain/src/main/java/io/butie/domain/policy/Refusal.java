package io.butie.domain.policy;

import java.util.Locale;

/**
 * Why something was refused, for the person who asked: what was wrong, where, and by which clause.
 * Carries no personal data.
 *
 * @param code the stable code that programs read
 * @param detail what was wrong, where, and what to do
 */
public record Refusal(RefusalCode code, Words detail) {

  /** For a person who reads the language of the locale. */
  public String in(Locale locale) {
    return code + " (" + code.clause() + "): " + detail.in(locale);
  }

  @Override
  public String toString() {
    return in(Locale.ENGLISH);
  }
}
