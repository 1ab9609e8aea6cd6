package io.butie.domain.policy;

import io.butie.domain.money.Rate;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The rulebook's named values, each read exactly once and none left over. */
final class RulebookValues {

  private final Map<String, String> byName = new HashMap<>();
  private final Set<String> unread;

  RulebookValues(List<RulebookEntry> entries) {
    for (RulebookEntry entry : entries) {
      if (byName.put(entry.name(), entry.value()) != null) {
        throw new IllegalArgumentException("the rulebook states " + entry.name() + " twice");
      }
    }
    unread = new TreeSet<>(byName.keySet());
  }

  String text(String name) {
    String value = byName.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the rulebook does not state " + name);
    }
    unread.remove(name);
    return value;
  }

  int number(String name) {
    return Integer.parseInt(text(name));
  }

  Rate rate(String name) {
    return new Rate(number(name));
  }

  boolean yes(String name) {
    return YesNo.isYes(text(name));
  }

  LocalDate date(String name) {
    return LocalDate.parse(text(name));
  }

  /** A day of the year, MM-dd. */
  MonthDay monthDay(String name) {
    return MonthDay.parse("--" + text(name));
  }

  <E extends Enum<E>> E one(Class<E> type, String name) {
    return Enum.valueOf(type, text(name));
  }

  <E extends Enum<E>> Set<E> set(Class<E> type, String name) {
    Set<E> values = EnumSet.noneOf(type);
    values.addAll(list(type, name));
    return values;
  }

  <E extends Enum<E>> List<E> list(Class<E> type, String name) {
    return words(name).stream().map(word -> Enum.valueOf(type, word)).toList();
  }

  List<String> words(String name) {
    return Arrays.asList(text(name).split(";", -1));
  }

  /** A value that nothing reads would be a rule that nothing applies. */
  void requireAllRead() {
    if (!unread.isEmpty()) {
      throw new IllegalArgumentException("the rulebook states what nothing reads: " + unread);
    }
  }
}
