package io.butie.domain.claim;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads typed facts from key-value text; every key has to be read. */
final class FactReader {

  private final Map<String, String> values;
  private final Set<String> unread;

  FactReader(Map<String, String> values) {
    this.values = values;
    this.unread = new TreeSet<>(values.keySet());
  }

  Optional<String> text(String key) {
    unread.remove(key);
    return Optional.ofNullable(values.get(key));
  }

  String required(String key) {
    return text(key).orElseThrow(() -> new IllegalArgumentException("no fact " + key));
  }

  Optional<LocalDate> date(String key) {
    return text(key).map(LocalDate::parse);
  }

  LocalDate requiredDate(String key) {
    return LocalDate.parse(required(key));
  }

  Optional<Boolean> yes(String key) {
    return text(key).map(FactReader::isYes);
  }

  boolean requiredYes(String key) {
    return isYes(required(key));
  }

  <E extends Enum<E>> Optional<E> one(Class<E> type, String key) {
    return text(key).map(name -> Enum.valueOf(type, name));
  }

  <E extends Enum<E>> E requiredOne(Class<E> type, String key) {
    return Enum.valueOf(type, required(key));
  }

  void requireAllRead() {
    if (!unread.isEmpty()) {
      throw new IllegalArgumentException("unknown facts " + unread);
    }
  }

  private static boolean isYes(String value) {
    return switch (value) {
      case "Y" -> true;
      case "N" -> false;
      default -> throw new IllegalArgumentException("neither Y nor N: " + value);
    };
  }
}
