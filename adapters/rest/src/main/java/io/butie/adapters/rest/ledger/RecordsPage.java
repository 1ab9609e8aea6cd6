package io.butie.adapters.rest.ledger;

import io.butie.application.port.Ledger;
import io.butie.application.port.Ledger.StoredEntry;
import io.butie.domain.reference.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Records from a sequence on. Where a region's records alone are shown, so many of the log are
 * looked at that a page may have few or none and yet not be the last.
 *
 * @param size how many records the whole log has
 * @param nextFrom the sequence to go on from; empty at the end of the log
 */
record RecordsPage(long size, List<StoredEntry> records, OptionalLong nextFrom) {

  /** Reads within the current transaction. */
  static RecordsPage read(Ledger ledger, long from, int limit, Predicate<Region> shown) {
    long size = ledger.head().size();
    if (from >= size) {
      return new RecordsPage(size, List.of(), OptionalLong.empty());
    }
    List<StoredEntry> found = new ArrayList<>();
    long end = Math.min(size, from + Ledger.MAX_RECORDS);
    long next = from;
    while (found.size() < limit && next < end) {
      // As many again as were looked at: few where all are shown, all soon where few are.
      int looked = (int) Math.min(Math.max(limit, next - from), end - next);
      for (StoredEntry stored : ledger.records(next, looked)) {
        if (found.size() < limit && shown.test(stored.entry().record().region())) {
          found.add(stored);
        }
      }
      next += looked;
    }
    long goOn = found.size() == limit ? found.get(limit - 1).entry().sequence() + 1 : next;
    return new RecordsPage(size, found, goOn < size ? OptionalLong.of(goOn) : OptionalLong.empty());
  }

  /** As JSON; a record is the object that its line in the audit bundle is. */
  String toJson(RecordText text) {
    return records.stream()
        .map(text::of)
        .collect(
            Collectors.joining(
                ",\n",
                "{\"size\":" + size + ",\"records\":[\n",
                "\n]"
                    + (nextFrom.isPresent() ? ",\"next_from\":" + nextFrom.getAsLong() : "")
                    + "}"));
  }
}
