package io.butie.adapters.bundle;

import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.reference.Region;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What every account holds, in fen, as transfers move it: by the account's text. */
public final class Balances {

  private static final class Holding {
    private long fen;
  }

  private final Map<String, Holding> accounts = new HashMap<>();

  /** No account has been touched. */
  public Balances() {}

  /** Moves the money; throws ArithmeticException on overflow. */
  public void apply(TransferRecord transfer) {
    add(transfer.debit(), transfer.amount().fen());
    add(transfer.credit(), -transfer.amount().fen());
  }

  private void add(String account, long amount) {
    Holding holding = accounts.computeIfAbsent(account, none -> new Holding());
    holding.fen = Math.addExact(holding.fen, amount);
  }

  /** The balance; 0 for an account that no money has touched. */
  public long of(String account) {
    Holding holding = accounts.get(account);
    return holding == null ? 0 : holding.fen;
  }

  public int accounts() {
    return accounts.size();
  }

  /** Every account that money has touched, in the order of their texts. */
  Iterable<String> names() {
    return sorted("").keySet();
  }

  /** The balances of one region's accounts, in the order of their texts. */
  public SortedMap<String, Long> ofRegion(Region region) {
    return sorted(region + "/");
  }

  private SortedMap<String, Long> sorted(String beginning) {
    SortedMap<String, Long> sorted = new TreeMap<>();
    accounts.forEach(
        (account, holding) -> {
          if (account.startsWith(beginning)) {
            sorted.put(account, holding.fen);
          }
        });
    return sorted;
  }

  /** {@code accounts.csv}: a header, then account and balance, in the order of the accounts. */
  public String toCsv() {
    StringBuilder csv = new StringBuilder("account,balance_fen\n");
    sorted("")
        .forEach((account, amount) -> csv.append(account).append(',').append(amount).append('\n'));
    return csv.toString();
  }
}
