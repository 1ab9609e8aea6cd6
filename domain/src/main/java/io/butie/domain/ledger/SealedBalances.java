package io.butie.domain.ledger;

import io.butie.domain.reference.Digest;
import java.util.SortedMap;

/**
 * Every balance of a region as one text, which a seal commits to: a line for each account that
 * money has touched, {@code account,fen} and a line feed, in the order of the accounts' texts. It
 * is what {@code accounts.csv} shows of the region.
 *
 * @param digest SHA-256 over the text
 * @param accounts how many lines it has
 */
public record SealedBalances(Digest digest, int accounts) {

  /** Over these balances, in fen by the account's text. */
  public static SealedBalances of(SortedMap<String, Long> balances) {
    StringBuilder text = new StringBuilder();
    balances.forEach((account, fen) -> text.append(account).append(',').append(fen).append('\n'));
    return new SealedBalances(Digest.sha256(text.toString()), balances.size());
  }
}
