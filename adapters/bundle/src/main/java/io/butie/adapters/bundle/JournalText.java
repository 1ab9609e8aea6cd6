package io.butie.adapters.bundle;

import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.TransferRecord;
import java.util.Locale;

/**
 * {@code ledger.journal}: the transfers as hledger reads them. The money's way is debit (plus) from
 * credit (minus), so that hledger's balances are the accounts' own.
 */
public final class JournalText {

  /** Declares what {@code hledger check --strict} wants declared. */
  public static final String HEADER =
      """
      ; Every transfer of the ledger, in log order: date, (sequence in records.jsonl), id.
      decimal-mark .
      commodity CNY 1000.00
      """;

  private static final String UNQUOTED = "/._:-";

  private JournalText() {}

  /** The transaction of a transfer, an empty line before it. */
  public static String transaction(LedgerEntry entry, TransferRecord transfer) {
    String yuan = transfer.amount().toYuan();
    return "\n"
        + transfer.effectiveOn()
        + " ("
        + entry.sequence()
        + ") "
        + safe(transfer.id())
        + "\n    "
        + account(transfer.debit())
        + "  CNY "
        + yuan
        + "\n    "
        + account(transfer.credit())
        + "  CNY -"
        + yuan
        + "\n";
  }

  /** The accounts, declared after the transfers, when all of them are known. */
  public static String footer(Balances balances) {
    StringBuilder text = new StringBuilder("\n");
    for (String account : balances.names()) {
      text.append("account ").append(account(account)).append('\n');
    }
    return text.toString();
  }

  private static String account(String text) {
    return text.replace('/', ':');
  }

  /** In a description {@code ;} would begin a comment and {@code |} a note: such are %-encoded. */
  private static String safe(String id) {
    int plain = 0;
    while (plain < id.length() && isSafe(id.charAt(plain))) {
      plain++;
    }
    return plain == id.length() ? id : encoded(id);
  }

  private static boolean isSafe(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || UNQUOTED.indexOf(c) >= 0;
  }

  private static String encoded(String id) {
    StringBuilder safe = new StringBuilder(id.length());
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (isSafe(c)) {
        safe.append(c);
      } else {
        safe.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return safe.toString();
  }
}
