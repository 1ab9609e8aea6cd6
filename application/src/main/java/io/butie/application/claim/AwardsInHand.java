package io.butie.application.claim;

import io.butie.application.port.Awards.Award;
import io.butie.application.port.Awards.Slot;
import io.butie.domain.claim.AwardKey;
import io.butie.domain.claim.EarlierAward;
import io.butie.domain.policy.AwardRules;
import io.butie.domain.reference.ClaimKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The awards of the persons of one step: those on record and those that the step gives. */
public final class AwardsInHand {

  private final Map<String, List<Award>> byPerson = new HashMap<>();
  private final List<Award> given = new ArrayList<>();
  private final AwardRules rules;

  public AwardsInHand(Map<String, List<Award>> onRecord, AwardRules rules) {
    onRecord.forEach((person, awards) -> byPerson.put(person, new ArrayList<>(awards)));
    this.rules = rules;
  }

  List<EarlierAward> of(Optional<String> person) {
    return person.map(this::awardsOf).orElse(List.of()).stream().map(Award::award).toList();
  }

  /** Gives an award: it takes its key, and for training a free slot of its year. */
  void give(String id, String person, EarlierAward award) {
    add(new Award(id, person, award, keyOf(award), freeSlot(person, award)));
  }

  /**
   * Takes an award over from an earlier register as it is. One that repeats another, or is more
   * than the year allows, is on record all the same and takes nothing more.
   */
  public void takeOver(String id, String person, EarlierAward award) {
    if (!rules.countedStates().contains(award.state())) {
      add(new Award(id, person, award, Optional.empty(), Optional.empty()));
      return;
    }
    Optional<String> key =
        keyOf(award)
            .filter(
                k ->
                    awardsOf(person).stream()
                        .filter(other -> other.award().kind() == award.kind())
                        .noneMatch(other -> other.key().equals(Optional.of(k))));
    add(new Award(id, person, award, key, freeSlot(person, award)));
  }

  public List<Award> given() {
    return given;
  }

  private void add(Award award) {
    byPerson.computeIfAbsent(award.person(), p -> new ArrayList<>()).add(award);
    given.add(award);
  }

  private List<Award> awardsOf(String person) {
    return byPerson.getOrDefault(person, List.of());
  }

  private Optional<String> keyOf(EarlierAward award) {
    return award.key(rules.levelZeroKey()).map(AwardKey::value);
  }

  /** The lowest free place; empty where an approved exception goes beyond the limit (原则上). */
  private Optional<Slot> freeSlot(String person, EarlierAward award) {
    Optional<Integer> year =
        award.kind() == ClaimKind.TRAINING
            ? award.day(rules.annualLimitYearOf()).map(LocalDate::getYear)
            : Optional.empty();
    if (year.isEmpty()) {
      return Optional.empty();
    }
    Set<Slot> taken =
        awardsOf(person).stream().flatMap(a -> a.slot().stream()).collect(Collectors.toSet());
    for (int number = 1; number <= rules.annualLimit(); number++) {
      Slot slot = new Slot(year.get(), number);
      if (!taken.contains(slot)) {
        return Optional.of(slot);
      }
    }
    return Optional.empty();
  }
}
