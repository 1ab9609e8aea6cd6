package io.butie.adapters.files;

import io.butie.domain.policy.Words;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The codes that a column may hold, which are an enum's names. */
final class CodeList<E extends Enum<E>> {

  private final Map<String, Optional<E>> byName = new HashMap<>();
  private final E first;
  private final Words names;

  CodeList(Class<E> type) {
    EnumSet<E> all = EnumSet.allOf(type);
    for (E code : all) {
      byName.put(code.name(), Optional.of(code));
    }
    first = all.iterator().next();
    String list = all.toString().replaceAll("[\\[\\]]", "");
    names = new Words("one of " + list, list + " 之一");
  }

  Optional<E> find(String name) {
    return byName.getOrDefault(name, Optional.empty());
  }

  E first() {
    return first;
  }

  /** What a value must be. */
  Words words() {
    return names;
  }
}
