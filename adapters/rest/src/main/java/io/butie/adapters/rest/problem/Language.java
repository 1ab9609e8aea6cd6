package io.butie.adapters.rest.problem;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In which language a person is told something (RFC 9110 §12.5.4): in Chinese to who prefers it.
 */
public final class Language {

  private static final List<Locale> OURS = List.of(Locale.ENGLISH, Locale.CHINESE);

  private Language() {}

  /**
   * The one of ours that is preferred by lookup (RFC 4647 §3.4), so that zh-CN and zh-Hans are
   * Chinese; English where that is none, or the header none either.
   */
  public static Locale of(@Nullable String acceptLanguage) {
    if (acceptLanguage == null) {
      return Locale.ENGLISH;
    }
    try {
      return Optional.ofNullable(Locale.lookup(LanguageRange.parse(acceptLanguage), OURS))
          .orElse(Locale.ENGLISH);
    } catch (IllegalArgumentException noSuchHeader) {
      return Locale.ENGLISH;
    }
  }
}
