package io.butie.application.audit;

import io.butie.domain.ledger.LedgerEntry;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A log that can be read from either end, without holding it all. */
public interface RecordLog {

  /** Shows every entry, first to last. */
  void forward(Consumer<LedgerEntry> reader);

  /** Shows every entry, last to first. */
  void backward(Consumer<LedgerEntry> reader);

  /** Some of a log's entries, as a log. */
  static RecordLog only(RecordLog log, Predicate<LedgerEntry> shown) {
    return new RecordLog() {
      @Override
      public void forward(Consumer<LedgerEntry> reader) {
        log.forward(entry -> show(entry, reader));
      }

      @Override
      public void backward(Consumer<LedgerEntry> reader) {
        log.backward(entry -> show(entry, reader));
      }

      private void show(LedgerEntry entry, Consumer<LedgerEntry> reader) {
        if (shown.test(entry)) {
          reader.accept(entry);
        }
      }
    };
  }
}
