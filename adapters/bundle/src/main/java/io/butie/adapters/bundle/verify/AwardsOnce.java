package io.butie.adapters.bundle.verify;

import static io.butie.adapters.bundle.verify.UntrueException.unless;

import io.butie.domain.claim.AwardKey;
import io.butie.domain.claim.EarlierAward;
import io.butie.domain.claim.LineFacts;
import io.butie.domain.ledger.DecisionRecord;
import io.butie.domain.ledger.DecisionRecord.Verdict;
import io.butie.domain.policy.AwardRules;
import io.butie.domain.policy.FindingCode;
import io.butie.domain.policy.RepeatScope;
import io.butie.domain.reference.ClaimKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The awards that the log gives, whatever the facts of its decisions say was there before: never
 * twice for the same (R38, R39), and no more in a year than the limit without an exception (R37). A
 * hold takes its award too, and gives it back where it is denied.
 */
final class AwardsOnce {

  private record Key(String pseudonym, ClaimKind kind, String value) {}

  private record Year(String pseudonym, int year) {}

  private record Taken(Optional<Key> key, Optional<Year> year) {}

  private final Set<Key> keys = new HashSet<>();
  private final Map<Year, Integer> awardsOfYear = new HashMap<>();
  private final Map<String, Taken> held = new HashMap<>();
  private long given;

  void decided(DecisionRecord record, LineFacts facts, AwardRules rules) {
    if (record.decision() == Verdict.REFUSE) {
      return;
    }
    EarlierAward award = EarlierAward.of(facts);
    Optional<Integer> year = award.day(rules.annualLimitYearOf()).map(day -> day.getYear());
    String scope =
        rules.repeatScope() == RepeatScope.CALENDAR_YEAR
            ? year.map(number -> " in " + number).orElse("")
            : "";
    Taken taken =
        new Taken(
            award
                .key(rules.levelZeroKey())
                .map(AwardKey::value)
                .map(key -> new Key(record.pseudonym(), award.kind(), key + scope)),
            award.kind() == ClaimKind.TRAINING
                ? year.map(number -> new Year(record.pseudonym(), number))
                : Optional.empty());
    take(taken, isException(record), rules.annualLimit());
    given++;
    if (record.decision() == Verdict.HOLD) {
      held.put(record.line(), taken);
    }
  }

  private void take(Taken taken, boolean exception, int limit) {
    taken
        .key()
        .ifPresent(
            key ->
                unless(
                    keys.add(key),
                    () -> "a second award for " + key.value() + ", the same person"));
    taken
        .year()
        .ifPresent(
            year -> {
              int count = awardsOfYear.merge(year, 1, Integer::sum);
              unless(
                  exception || count <= limit,
                  () -> "award " + count + " of a year, the same person");
            });
  }

  private static boolean isException(DecisionRecord record) {
    return List.of(record.findings().split(";", -1))
        .contains(FindingCode.ANNUAL_LIMIT_EXCEPTION.name());
  }

  /** The held line's award is free again. */
  void free(String line) {
    Taken taken = held.remove(line);
    if (taken != null) {
      taken.key().ifPresent(keys::remove);
      taken.year().ifPresent(year -> awardsOfYear.merge(year, -1, Integer::sum));
      given--;
    }
  }

  long given() {
    return given;
  }
}
