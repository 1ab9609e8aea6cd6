package io.butie.adapters.bundle.verify;

import static io.butie.adapters.bundle.verify.UntrueException.unless;

import io.butie.domain.ledger.DecisionRecord;
import io.butie.domain.ledger.ErasureRecord;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.RestrictionRecord;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Pseudonym;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * People are restricted and erased by two others, once, after the records about them, and erased
 * only when their data no longer had to be kept.
 */
final class PersonalDataCheck implements RecordCheck {

  /** By the digests of their pseudonyms: of a log's people few are restricted. */
  private final DigestNumbers people;

  private final List<LocalDate> lastDecision = new ArrayList<>();
  private final Set<Pseudonym> restricted = new HashSet<>();
  private final Set<Pseudonym> erased = new HashSet<>();

  /** With room for so many decisions; more may come. */
  PersonalDataCheck(int expected) {
    people = new DigestNumbers(expected);
  }

  @Override
  public void see(ShownRecord shown) {
    LedgerRecord record = shown.record();
    if (record instanceof DecisionRecord decision) {
      decided(Digest.sha256(decision.pseudonym()), decision.decidedOn());
    } else if (record instanceof RestrictionRecord restriction) {
      restrict(restriction);
    } else if (record instanceof ErasureRecord erasure) {
      erase(erasure);
    }
  }

  private void decided(Digest person, LocalDate day) {
    if (people.add(person)) {
      lastDecision.add(day);
    } else if (day.isAfter(lastDecision.get(people.of(person)))) {
      lastDecision.set(people.of(person), day);
    }
  }

  private void restrict(RestrictionRecord record) {
    lastDecisionOn(record.person());
    byTwo(record.orderedBy(), record.approvedBy(), "a restriction");
    unless(!erased.contains(record.person()), () -> record.person() + " was erased before");
    unless(restricted.add(record.person()), () -> record.person() + " is restricted twice");
  }

  private void erase(ErasureRecord record) {
    LocalDate last = lastDecisionOn(record.person());
    byTwo(record.orderedBy(), record.approvedBy(), "an erasure");
    unless(
        record.retainedUntil().isAfter(last) && record.approvedOn().isAfter(record.retainedUntil()),
        () -> record.person() + " is erased while the data had to be kept");
    unless(erased.add(record.person()), () -> record.person() + " is erased twice");
  }

  private LocalDate lastDecisionOn(Pseudonym person) {
    int number = people.of(Digest.sha256(person.value()));
    unless(number != DigestNumbers.NONE, () -> "no earlier decision is about " + person);
    return lastDecision.get(number);
  }

  private static void byTwo(String orderedBy, String approvedBy, String what) {
    unless(!orderedBy.equals(approvedBy), () -> what + " by one person alone");
  }

  @Override
  public void report(Checked checked) {
    checked.count("people restricted by two others", restricted.size());
    checked.count("people erased by two others, after their retention", erased.size());
    if (!erased.isEmpty()) {
      checked.not("that the erased data is gone: the ledger never held it");
    }
  }
}
