package io.butie.application.intake;

import io.butie.application.claim.AwardsInHand;
import io.butie.application.intake.PastAwards.PastAward;
import io.butie.application.port.Awards;
import io.butie.application.port.People;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.claim.ClaimLine;
import io.butie.domain.policy.AwardRules;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes over the awards of earlier years, without which "never twice" (R38) and "three a year"
 * (R37) are blind on the first day. Two supervisors of the province do it.
 */
public final class ImportAwards {

  private static final String WHAT = "AWARDS";

  /** How many are in memory at a time; all are in one transaction. */
  private static final int AT_ONCE = 1_000;

  private final TwoPersonImport imports;
  private final Awards awards;
  private final People people;
  private final AwardRules rules;

  public ImportAwards(TwoPersonImport imports, Awards awards, People people, Rulebook rulebook) {
    this.imports = imports;
    this.awards = awards;
    this.people = people;
    this.rules = rulebook.awards();
  }

  /** Remembers that this person wants the awards taken over. */
  public Outcome<OpeningFile> prepare(SignedInUser maker, PastAwards past) {
    return maker
        .allowedAs(Role.HR_SUPERVISOR, Region.PROVINCE)
        .then(user -> imports.prepare(user, WHAT, past.file()));
  }

  /** Takes all of them over, or none: ALREADY_TAKEN where the id of one is in use. */
  public Outcome<OpeningFile> approve(SignedInUser checker, PastAwards past) {
    return checker
        .allowedAs(Role.HR_SUPERVISOR, Region.PROVINCE)
        .then(
            user -> imports.approve(user, WHAT, past.file(), prepared -> new TakeOver().all(past)));
  }

  /** The awards on their way into the register, chunk by chunk. */
  private final class TakeOver {

    private final List<PastAward> chunk = new ArrayList<>();
    private Optional<String> taken = Optional.empty();

    Outcome<Integer> all(PastAwards past) {
      Digest read =
          past.forEach(
              award -> {
                chunk.add(award);
                if (chunk.size() == AT_ONCE) {
                  add();
                }
              });
      add();
      if (taken.isPresent()) {
        return Outcome.refused(
            RefusalCode.ALREADY_TAKEN,
            "award " + taken.get() + " is registered already",
            "享受补贴记录 " + taken.get() + " 已登记");
      }
      return read.equals(past.file().content())
          ? Outcome.done(past.file().rows())
          : Outcome.refused(
              RefusalCode.CONTENT_CHANGED,
              "the awards changed while they were taken over",
              "导入过程中享受补贴记录发生变更，请重新导入");
    }

    private void add() {
      taken = taken.or(() -> firstTaken(chunk.stream().map(PastAward::id).toList()));
      if (taken.isEmpty()) {
        Map<PastAward, String> persons = new LinkedHashMap<>();
        chunk.forEach(
            award -> persons.put(award, people.index(ClaimLine.upperCase(award.idNumber()))));
        AwardsInHand inHand = new AwardsInHand(awards.of(Set.copyOf(persons.values())), rules);
        persons.forEach((award, person) -> inHand.takeOver(award.id(), person, award.award()));
        awards.add(inHand.given());
      }
      chunk.clear();
    }

    /** An id that is in use, or there twice. */
    private Optional<String> firstTaken(List<String> ids) {
      Set<String> seen = new HashSet<>();
      return Stream.concat(ids.stream().filter(id -> !seen.add(id)), awards.taken(ids).stream())
          .findFirst();
    }
  }
}
