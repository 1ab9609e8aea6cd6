package io.butie.adapters.cli;

import io.butie.domain.policy.Refusal;
import io.butie.domain.policy.Words;
import java.util.Locale;

/** What a rule refused, as every command says it. */
public final class RefusalLine {

  private static final Words NOTHING_CHANGED =
      new Words(": refused, and nothing was changed: ", "：不予办理，未作任何变更：");

  private RefusalLine() {}

  /** One line, in Chinese where that is the language of the locale, else in English. */
  public static String of(String command, Refusal refusal, Locale locale) {
    return command + NOTHING_CHANGED.in(locale) + refusal.in(locale);
  }
}
