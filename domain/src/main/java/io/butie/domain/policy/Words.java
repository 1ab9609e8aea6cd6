package io.butie.domain.policy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is said to a person, in the languages of those who read it. Values (ids, amounts, states,
 * dates) stand in both as they are.
 *
 * @param en for integrators and the log
 * @param zh for the clerks of the bureaus and institutions
 */
public record Words(String en, String zh) {

  /** All of them, one after another. */
  public static Words of(List<Words> all) {
    return new Words(
        all.stream().map(Words::en).collect(Collectors.joining("; ")),
        all.stream().map(Words::zh).collect(Collectors.joining("；")));
  }

  /** These words before others. */
  public Words then(Words more) {
    return new Words(en + more.en, zh + more.zh);
  }

  /** In Chinese where that is the language of the locale, else in English. */
  public String in(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
  }

  /** For the log, which is in English. */
  @Override
  public String toString() {
    return en;
  }
}
