package io.butie.adapters.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.TransferRecord;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * {@code ledger.journal}: the transfers as hledger reads them. The money's way is debit (plus) from
 * credit (minus), so that hledger's balances are the accounts' own. One transaction after another
 * is written into the same array: a log has millions of them.
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
  private static final byte[] BEFORE_DEBIT = ascii("\n    ");
  private static final byte[] DEBITED = ascii("  CNY ");
  private static final byte[] CREDITED = ascii("  CNY -");
  private static final int LONGEST_ESCAPE = 5; // a percent sign and the digits of a char
  private static final int LONGEST_NUMBER = 20; // digits of a long, and its sign

  private final Map<String, byte[]> accounts = new HashMap<>();
  private byte[] bytes = new byte[512];
  private int length;
  private LocalDate lastDay = LocalDate.EPOCH;
  private byte[] lastDayText = ascii(LocalDate.EPOCH.toString());

  /** No transaction yet. */
  public JournalText() {}

  /** The transaction of a transfer, an empty line before it, in the place of the one before. */
  public JournalText transaction(LedgerEntry entry, TransferRecord transfer) {
    length = 0;
    put('\n');
    put(day(transfer.effectiveOn()));
    put(' ');
    put('(');
    put(entry.sequence());
    put(')');
    put(' ');
    putSafe(transfer.id());
    long fen = transfer.amount().fen();
    put(BEFORE_DEBIT);
    put(account(transfer.debit()));
    put(DEBITED);
    putYuan(fen);
    put(BEFORE_DEBIT);
    put(account(transfer.credit()));
    put(CREDITED);
    putYuan(fen);
    put('\n');
    return this;
  }

  /** Has the transaction, up to {@link #length}. */
  public byte[] bytes() {
    return bytes;
  }

  /** How many bytes the transaction has. */
  public int length() {
    return length;
  }

  /** The transaction. */
  @Override
  public String toString() {
    return new String(bytes, 0, length, UTF_8);
  }

  /** The accounts, declared after the transfers, when all of them are known. */
  public static String footer(Balances balances) {
    StringBuilder text = new StringBuilder("\n");
    for (String account : balances.names()) {
      text.append("account ").append(inParts(account)).append('\n');
    }
    return text.toString();
  }

  private static String inParts(String account) {
    return account.replace('/', ':');
  }

  private static byte[] ascii(String text) {
    return text.getBytes(UTF_8);
  }

  private byte[] account(String text) {
    return accounts.computeIfAbsent(text, account -> inParts(account).getBytes(UTF_8));
  }

  private byte[] day(LocalDate day) {
    if (!day.equals(lastDay)) {
      lastDay = day;
      lastDayText = ascii(day.toString());
    }
    return lastDayText;
  }

  /** In a description {@code ;} would begin a comment and {@code |} a note: such are %-encoded. */
  private void putSafe(String id) {
    room(LONGEST_ESCAPE * id.length());
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (isSafe(c)) {
        bytes[length++] = (byte) c;
      } else {
        put(ascii(String.format(Locale.ROOT, "%%%02X", (int) c)));
      }
    }
  }

  private static boolean isSafe(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || UNQUOTED.indexOf(c) >= 0;
  }

  private void putYuan(long fen) {
    put(fen / 100);
    put('.');
    put((char) ('0' + fen % 100 / 10));
    put((char) ('0' + fen % 10));
  }

  /** Of 0 or more. */
  private void put(long number) {
    room(LONGEST_NUMBER);
    int end = length + 1;
    for (long rest = number / 10; rest > 0; rest /= 10) {
      end++;
    }
    length = end;
    long rest = number;
    do {
      bytes[--end] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
  }

  private void put(byte[] text) {
    room(text.length);
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
  }

  private void put(char c) {
    room(1);
    bytes[length++] = (byte) c;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (length + more));
    }
  }
}
