package io.butie.application.register;

import io.butie.application.claim.AwardsInHand;
import io.butie.application.port.Awards;
import io.butie.application.port.People;
import io.butie.application.port.Transactions;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.claim.ClaimLine;
import io.butie.domain.claim.EarlierAward;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.reference.Region;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Takes over awards of earlier years, without which "never twice" is blind on the first day. */
public final class ImportAwards {

  private final Transactions transactions;
  private final Awards awards;
  private final People people;
  private final Rulebook rulebook;

  public ImportAwards(Transactions transactions, Awards awards, People people, Rulebook rulebook) {
    this.transactions = transactions;
    this.awards = awards;
    this.people = people;
    this.rulebook = rulebook;
  }

  /** An award of an earlier register, with the ID number of its person. */
  public record PastAward(String id, String idNumber, EarlierAward award) {}

  /** Registers the awards, all or none, and gives their number; ALREADY_TAKEN where one is. */
  public Outcome<Integer> register(SignedInUser supervisor, List<PastAward> past) {
    return supervisor
        .allowedAs(Role.HR_SUPERVISOR, Region.PROVINCE)
        .then(
            user ->
                transactions.attempt(
                    () -> {
                      Optional<String> taken = taken(past);
                      if (taken.isPresent()) {
                        return Outcome.refused(
                            RefusalCode.ALREADY_TAKEN,
                            "award " + taken.get() + " is registered already");
                      }
                      Map<PastAward, String> persons = new LinkedHashMap<>();
                      past.forEach(
                          award ->
                              persons.put(
                                  award, people.index(ClaimLine.upperCase(award.idNumber()))));
                      AwardsInHand inHand =
                          new AwardsInHand(awards.of(persons.values()), rulebook.awards());
                      persons.forEach(
                          (award, person) -> inHand.takeOver(award.id(), person, award.award()));
                      awards.add(inHand.given());
                      return Outcome.done(past.size());
                    }));
  }

  /** An id that is in use, or there twice. */
  private Optional<String> taken(List<PastAward> past) {
    List<String> ids = past.stream().map(PastAward::id).toList();
    Set<String> seen = new HashSet<>();
    return Stream.concat(ids.stream().filter(id -> !seen.add(id)), awards.taken(ids).stream())
        .findFirst();
  }
}
