package io.butie.adapters.bundle;

import io.butie.application.port.Ledger.StoredEntry;
import java.util.function.Consumer;

/** Where the records come from: {@link io.butie.application.port.Ledger#forEach}. */
@FunctionalInterface
public interface RecordSource {

  /** Shows the entries from one sequence up to another, which is excluded, in log order. */
  void forEach(long fromSequence, long toSequence, Consumer<StoredEntry> reader);
}
