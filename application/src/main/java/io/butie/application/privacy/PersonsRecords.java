package io.butie.application.privacy;

import io.butie.application.port.Ledger;
import io.butie.domain.ledger.DecisionRecord;
import io.butie.domain.ledger.HoldResolutionRecord;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Pseudonym;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The records that name a person or a line of theirs: decisions, resolutions, transfers. Found by
 * reading the whole log: the log is what an audit reads, and no register beside it can be wrong.
 */
final class PersonsRecords {

  private final Pseudonym person;
  private final ZoneId zone;
  private final Set<String> lines = new HashSet<>();
  private Optional<LocalDate> last = Optional.empty();

  private PersonsRecords(Pseudonym person, ZoneId zone) {
    this.person = person;
    this.zone = zone;
  }

  /** The day on which the last of them was booked; empty where there is none. */
  static Optional<LocalDate> lastDay(Ledger ledger, Pseudonym person, ZoneId zone) {
    PersonsRecords records = new PersonsRecords(person, zone);
    ledger.forEach(0, ledger.head().size(), stored -> records.see(stored.entry()));
    return records.last;
  }

  static <T> Outcome<T> none(Pseudonym person) {
    return Outcome.refused(
        RefusalCode.NOT_FOUND, "no record is about " + person, "没有关于 " + person + " 的记录");
  }

  private void see(LedgerEntry entry) {
    if (isAboutThem(entry.record())) {
      last = Optional.of(entry.bookedAt().atZone(zone).toLocalDate());
    }
  }

  private boolean isAboutThem(LedgerRecord record) {
    if (record instanceof DecisionRecord decision) {
      return decision.pseudonym().equals(person.value()) && lines.add(decision.line());
    } else if (record instanceof HoldResolutionRecord resolution) {
      return lines.contains(resolution.line());
    }
    return record instanceof TransferRecord transfer && lines.contains(transfer.subject());
  }
}
