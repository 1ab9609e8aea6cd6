package io.butie.application.claim;

import io.butie.application.port.Awards.Award;
import io.butie.application.port.Awards.Slot;
import io.butie.domain.claim.AwardKey;
import io.butie.domain.claim.EarlierAward;
import io.butie.domain.claim.LineFacts;
import io.butie.domain.policy.AwardRules;
import io.butie.domain.reference.ClaimKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The awards of the persons of one step: those on record and those that the step gives. */
final class AwardsInHand {

  private final Map<String, List<Award>> byPerson = new HashMap<>();
  private final List<Award> given = new ArrayList<>();
  private final AwardRules rules;

  AwardsInHand(Map<String, List<Award>> onRecord, AwardRules rules) {
    onRecord.forEach((person, awards) -> byPerson.put(person, new ArrayList<>(awards)));
    this.rules = rules;
  }

  List<EarlierAward> of(Optional<String> person) {
    return person.map(this::awardsOf).orElse(List.of()).stream().map(Award::award).toList();
  }

  /** Gives the line's award: it takes its key, and for training a free slot of its year. */
  void give(String id, String person, LineFacts line) {
    EarlierAward award = EarlierAward.of(line);
    Award taken =
        new Award(
            id,
            person,
            award,
            award.key(rules.levelZeroKey()).map(AwardKey::value),
            freeSlot(person, award));
    byPerson.computeIfAbsent(person, p -> new ArrayList<>()).add(taken);
    given.add(taken);
  }

  List<Award> given() {
    return given;
  }

  private List<Award> awardsOf(String person) {
    return byPerson.getOrDefault(person, List.of());
  }

  /** The lowest free place; empty where an approved exception goes beyond the limit (原则上). */
  private Optional<Slot> freeSlot(String person, EarlierAward award) {
    Optional<Integer> year =
        award.kind() == ClaimKind.TRAINING
            ? award.day(rules.annualLimitYearOf()).map(day -> day.getYear())
            : Optional.empty();
    if (year.isEmpty()) {
      return Optional.empty();
    }
    Set<Slot> takenSlots =
        awardsOf(person).stream().flatMap(a -> a.slot().stream()).collect(Collectors.toSet());
    for (int number = 1; number <= rules.annualLimit(); number++) {
      Slot slot = new Slot(year.get(), number);
      if (!takenSlots.contains(slot)) {
        return Optional.of(slot);
      }
    }
    return Optional.empty();
  }
}
