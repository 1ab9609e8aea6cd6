package io.butie.adapters.files;

import io.butie.domain.reference.Region;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Values that come again and again in a file, made once: a province-year has hundreds of thousands
 * of lines and a few hundred days, regions and occupations.
 */
final class SharedValues {

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern REGION = Pattern.compile("[0-9]{6}");

  /** Who sends a value of its own in each row does not make us keep them all. */
  private static final int MOST = 20_000;

  private final Map<String, Optional<LocalDate>> dates = new HashMap<>();
  private final Map<String, Optional<Region>> regions = new HashMap<>();
  private final Map<String, Optional<String>> texts = new HashMap<>();

  /** The date, yyyy-MM-dd; empty where the text is not one. */
  Optional<LocalDate> date(String text) {
    return shared(dates, text, SharedValues::parseDate);
  }

  /** The region of six digits; empty where the text is not one. */
  Optional<Region> region(String text) {
    return shared(
        regions,
        text,
        code -> REGION.matcher(code).matches() ? Optional.of(new Region(code)) : Optional.empty());
  }

  /** The same text, in one copy. */
  Optional<String> text(String text) {
    return shared(texts, text, Optional::of);
  }

  private static <T> Optional<T> shared(
      Map<String, Optional<T>> known, String text, Function<String, Optional<T>> parse) {
    Optional<T> shared = known.get(text);
    if (shared == null) {
      shared = parse.apply(text);
      if (known.size() < MOST) {
        known.put(text, shared);
      }
    }
    return shared;
  }

  private static Optional<LocalDate> parseDate(String text) {
    if (!DATE.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
