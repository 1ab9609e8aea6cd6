package io.butie.adapters.rest.ledger;

import io.butie.application.port.Ledger;
import io.butie.application.port.Ledger.AccountWindow;
import io.butie.application.port.Ledger.StoredEntry;
import io.butie.domain.fund.FundAccount;
import io.butie.domain.ledger.TransferRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A part of an account's statement. So many of the region's records are looked at that a page may
 * have few lines or none and yet not be the last.
 *
 * @param next where to go on; empty at the end of the log
 */
record StatementPage(List<StatementLine> lines, Optional<Place> next) {

  /**
   * Where a page ended. The balance comes along, for it is the sum of all that came before.
   *
   * @param regionSequence the region's number of the next record to look at
   * @param balanceFen of the account before that record
   */
  record Place(long regionSequence, long balanceFen) {

    static final Place START = new Place(0, 0);

    Place {
      if (regionSequence < 0) {
        throw new IllegalArgumentException("no record has the number " + regionSequence);
      }
    }
  }

  /**
   * Reads within the current transaction.
   *
   * @param looked how many of the account's transfers are looked at
   * @param shown by the day that a transfer counts for; the others count for the balance
   */
  static StatementPage read(
      Ledger ledger,
      FundAccount account,
      Place from,
      int looked,
      int limit,
      Predicate<LocalDate> shown) {
    AccountWindow window = ledger.transfers(account, from.regionSequence(), looked);
    List<StatementLine> lines = new ArrayList<>();
    long balance = from.balanceFen();
    for (StoredEntry stored : window.transfers()) {
      if (stored.entry().record() instanceof TransferRecord transfer) {
        if (lines.size() == limit) {
          return new StatementPage(
              lines, Optional.of(new Place(stored.entry().regionSequence(), balance)));
        }
        balance += transfer.changeOf(account.toString());
        if (shown.test(transfer.effectiveOn())) {
          lines.add(StatementLine.of(stored, transfer, account.toString(), balance));
        }
      }
    }
    long end = balance;
    return new StatementPage(
        lines, window.next().stream().mapToObj(next -> new Place(next, end)).findFirst());
  }
}
