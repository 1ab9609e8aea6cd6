package io.butie.application.audit;

import io.butie.domain.ledger.ClassOpeningRecord;
import io.butie.domain.ledger.DecisionRecord;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.RunApprovalRecord;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One fen, traced both ways: transfer → instruction → line → decision → class, rulebook and clause;
 * and from any of these to what came of it.
 */
public final class Trace {

  private final RecordLog log;
  private final String start;
  private final int most;
  private final SortedMap<Long, LedgerEntry> found = new TreeMap<>();
  private boolean whole = true;

  private Trace(RecordLog log, String start, int most) {
    this.log = log;
    this.start = start;
    this.most = most;
  }

  /**
   * What hangs together.
   *
   * @param entries in log order
   * @param whole whether this is all of it
   */
  public record Found(List<LedgerEntry> entries, boolean whole) {}

  /**
   * Everything that the named thing rests on and everything that rests on it, in log order; empty
   * where nothing in the log has that name. Reads the log twice.
   *
   * @param start the id of a record, or a claim line, a class, a run, or a pseudonym
   */
  public static List<LedgerEntry> of(RecordLog log, String start) {
    return upTo(Integer.MAX_VALUE, log, start).entries();
  }

  /** The same, and no more than so many records: nearly all of a log rests on its rulebook. */
  public static Found upTo(int most, RecordLog log, String start) {
    Trace trace = new Trace(log, start, most);
    trace.follow();
    return new Found(List.copyOf(trace.found.values()), trace.whole);
  }

  private void follow() {
    Set<String> given = new HashSet<>();
    log.forward(
        entry -> {
          Links links = Links.of(entry.record());
          if ((isNamed(entry.record()) || meets(links.needs(), given)) && take(entry)) {
            given.addAll(links.gives());
          }
        });
    if (found.isEmpty()) {
      return;
    }
    Set<String> needed = new HashSet<>();
    log.backward(
        entry -> {
          Links links = Links.of(entry.record());
          if (isNamed(entry.record()) || meets(links.gives(), needed)) {
            if (take(entry)) {
              needed.addAll(links.needs());
            }
          } else if (found.containsKey(entry.sequence())) {
            needed.addAll(links.reasons());
          }
        });
  }

  private boolean take(LedgerEntry entry) {
    if (found.size() == most && !found.containsKey(entry.sequence())) {
      whole = false;
      return false;
    }
    found.put(entry.sequence(), entry);
    return true;
  }

  private static boolean meets(Set<String> some, Set<String> others) {
    return !Collections.disjoint(some, others);
  }

  private boolean isNamed(LedgerRecord record) {
    if (record.id().equals(start)) {
      return true;
    }
    if (record instanceof DecisionRecord decision) {
      return decision.line().equals(start) || decision.pseudonym().equals(start);
    }
    if (record instanceof ClassOpeningRecord opening) {
      return opening.classId().equals(start);
    }
    return record instanceof RunApprovalRecord approval && approval.run().equals(start);
  }
}
