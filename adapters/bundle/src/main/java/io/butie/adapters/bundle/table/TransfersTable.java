package io.butie.adapters.bundle.table;

import io.butie.adapters.bundle.Balances;
import io.butie.adapters.bundle.JournalText;
import io.butie.application.audit.AsKnown;
import io.butie.application.audit.RecordLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Every movement of money in a period: as a table, or as a journal for hledger. */
public final class TransfersTable {

  private static final String[] COLUMNS = {
    "sequence",
    "booked_at",
    "effective_on",
    "id",
    "arrow",
    "debit",
    "credit",
    "amount_fen",
    "subject",
    "reverses",
    "cause"
  };

  private TransfersTable() {}

  /** Writes the table, in log order; its end has the sum of the amounts. */
  public static void write(RecordLog log, AsKnown when, AuditTable.Format format, Writer out) {
    AuditTable table = new AuditTable(format, out, COLUMNS);
    Totalled sum = new Totalled();
    when.within(
        log,
        (entry, transfer) -> {
          sum.add(transfer);
          table.row(
              entry.sequence(),
              entry.bookedAt(),
              transfer.effectiveOn(),
              transfer.id(),
              transfer.arrow(),
              transfer.debit(),
              transfer.credit(),
              transfer.amount().fen(),
              transfer.subject(),
              transfer.reverses().orElse(""),
              transfer.cause().hex());
        });
    table.end("amount_fen", sum.fen());
  }

  /** Writes the journal; its last line, a comment, states count and sum. */
  public static void journal(RecordLog log, AsKnown when, Writer out) {
    Balances balances = new Balances();
    Totalled sum = new Totalled();
    JournalText text = new JournalText();
    print(out, JournalText.HEADER);
    when.within(
        log,
        (entry, transfer) -> {
          sum.add(transfer);
          balances.apply(transfer);
          print(out, text.transaction(entry, transfer).toString());
        });
    print(out, JournalText.footer(balances));
    print(out, "; " + sum.count() + " transfers, " + sum.fen() + " fen\n");
  }

  private static void print(Writer out, String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
