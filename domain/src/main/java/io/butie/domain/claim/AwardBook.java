package io.butie.domain.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Awards in memory, growing as lines are decided, so that a line sees what was decided just before
 * it. For one thread.
 */
public final class AwardBook implements EarlierAwards {

  private final Map<String, List<EarlierAward>> byPerson = new HashMap<>();

  /** An empty book. */
  public AwardBook() {}

  public void add(String person, EarlierAward award) {
    byPerson.computeIfAbsent(person, key -> new ArrayList<>(2)).add(award);
  }

  @Override
  public List<EarlierAward> of(String person) {
    return List.copyOf(byPerson.getOrDefault(person, List.of()));
  }
}
