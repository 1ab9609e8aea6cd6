package io.butie.application.audit;

import io.butie.domain.ledger.LedgerEntry;
import java.util.function.Consumer;

/** A log that can be read from either end, without holding it all. */
public interface RecordLog {

  /** Shows every entry, first to last. */
  void forward(Consumer<LedgerEntry> reader);

  /** Shows every entry, last to first. */
  void backward(Consumer<LedgerEntry> reader);
}
