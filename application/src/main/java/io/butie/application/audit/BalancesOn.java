package io.butie.application.audit;

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
    when.within(
        log,
        (entry, transfer) -> {
          balances.merge(transfer.debit(), transfer.amount().fen(), Math::addExact);
          balances.merge(transfer.credit(), -transfer.amount().fen(), Math::addExact);
        });
    return balances;
  }
}
