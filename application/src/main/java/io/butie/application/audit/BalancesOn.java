package io.butie.application.audit;

import io.butie.domain.ledger.TransferRecord;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every account's balance as of a date and as known on a date, added up from the transfers. */
public final class BalancesOn {

  private BalancesOn() {}

  /**
   * Fen by account, in the order of their texts; accounts that no such transfer touched are absent.
   */
  public static SortedMap<String, Long> of(RecordLog log, AsKnown when) {
    SortedMap<String, Long> balances = new TreeMap<>();
    log.forward(
        entry -> {
          if (entry.record() instanceof TransferRecord transfer && when.includes(entry, transfer)) {
            balances.merge(transfer.debit(), transfer.amount().fen(), Math::addExact);
            balances.merge(transfer.credit(), -transfer.amount().fen(), Math::addExact);
          }
        });
    return balances;
  }
}
