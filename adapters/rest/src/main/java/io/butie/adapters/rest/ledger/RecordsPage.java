package io.butie.adapters.rest.ledger;

import io.butie.application.port.Ledger;
import io.butie.application.port.Ledger.StoredEntry;
import io.butie.domain.reference.Region;
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
    int looked = (int) Math.min(Ledger.MAX_RECORDS, size - from);
    List<StoredEntry> found =
        ledger.records(from, looked).stream()
            .filter(stored -> shown.test(stored.entry().record().region()))
            .limit(limit)
            .toList();
    long next = found.size() == limit ? found.get(limit - 1).entry().sequence() + 1 : from + looked;
    return new RecordsPage(size, found, next < size ? OptionalLong.of(next) : OptionalLong.empty());
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
