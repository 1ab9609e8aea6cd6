package io.butie.adapters.bundle;

import io.butie.domain.ledger.TransferRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What every account holds, in fen, as transfers move it: by the account's text. */
public final class Balances {

  private final Map<String, Long> fen = new HashMap<>();

  /** No account has been touched. */
  public Balances() {}

  /** Moves the money; throws ArithmeticException on overflow. */
  public void apply(TransferRecord transfer) {
    add(transfer.debit(), transfer.amount().fen());
    add(transfer.credit(), -transfer.amount().fen());
  }

  private void add(String account, long amount) {
    fen.merge(account, amount, Math::addExact);
  }

  /** The balance; 0 for an account that no money has touched. */
  public long of(String account) {
    return fen.getOrDefault(account, 0L);
  }

  public int accounts() {
    return fen.size();
  }

  /** Every account that money has touched, in the order of their texts. */
  Iterable<String> names() {
    return new TreeMap<>(fen).keySet();
  }

  /** {@code accounts.csv}: a header, then account and balance, in the order of the accounts. */
  public String toCsv() {
    StringBuilder csv = new StringBuilder("account,balance_fen\n");
    new TreeMap<>(fen)
        .forEach((account, amount) -> csv.append(account).append(',').append(amount).append('\n'));
    return csv.toString();
  }
}
