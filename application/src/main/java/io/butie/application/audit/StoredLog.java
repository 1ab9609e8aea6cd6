package io.butie.application.audit;

import io.butie.application.port.Ledger;
import io.butie.application.port.Ledger.StoredEntry;
import io.butie.application.port.Transactions;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.reference.Region;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The ledger itself as a log to be asked, of one region or of all, as long as it was when the
 * asking began. {@link Ledger#MAX_RECORDS} records a transaction, so nobody waits for a long
 * question.
 */
public final class StoredLog implements RecordLog {

  private final Transactions transactions;
  private final Ledger ledger;
  private final Optional<Region> region;
  private final long size;

  /** The log as it is now. */
  public StoredLog(Transactions transactions, Ledger ledger, Optional<Region> region) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.region = region;
    this.size = transactions.read(ledger::head).size();
  }

  @Override
  public void forward(Consumer<LedgerEntry> reader) {
    for (long from = 0; from < size; from += Ledger.MAX_RECORDS) {
      window(from, Math.min(size, from + Ledger.MAX_RECORDS))
          .forEach(stored -> show(stored, reader));
    }
  }

  @Override
  public void backward(Consumer<LedgerEntry> reader) {
    for (long to = size; to > 0; to -= Ledger.MAX_RECORDS) {
      List<StoredEntry> window = window(Math.max(0, to - Ledger.MAX_RECORDS), to);
      for (int i = window.size() - 1; i >= 0; i--) {
        show(window.get(i), reader);
      }
    }
  }

  private List<StoredEntry> window(long from, long to) {
    return transactions.read(() -> ledger.records(from, (int) (to - from)));
  }

  private void show(StoredEntry stored, Consumer<LedgerEntry> reader) {
    LedgerEntry entry = stored.entry();
    if (region.map(entry.record().region()::equals).orElse(true)) {
      reader.accept(entry);
    }
  }
}
