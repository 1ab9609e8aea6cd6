package io.butie.adapters.bundle.table;

import io.butie.application.audit.AccountStatement;
import io.butie.application.audit.AsKnown;
import io.butie.application.audit.RecordLog;
import io.butie.domain.ledger.TransferRecord;
import java.io.Writer;

/** What one account did in a period, from its opening balance to its closing balance. */
public final class StatementTable {

  private StatementTable() {}

  /**
   * Writes the table, in log order; its end has the sum of the changes.
   *
   * @param account such as {@code 130100/2023/EMPLOYMENT_SUBSIDY/PAYABLE}
   */
  public static void write(
      RecordLog log, String account, AsKnown when, AuditTable.Format format, Writer out) {
    AuditTable table =
        new AuditTable(
            format,
            out,
            "sequence",
            "effective_on",
            "id",
            "arrow",
            "subject",
            "other_account",
            "change_fen",
            "balance_fen");
    AccountStatement.Totals totals =
        new AccountStatement(account, when)
            .read(
                log,
                opening -> table.row("", "", "OPENING", "", "", "", 0L, opening),
                line -> {
                  TransferRecord transfer = line.transfer();
                  table.row(
                      line.entry().sequence(),
                      transfer.effectiveOn(),
                      transfer.id(),
                      transfer.arrow(),
                      transfer.subject(),
                      transfer.debit().equals(account) ? transfer.credit() : transfer.debit(),
                      line.changeFen(),
                      line.balanceFen());
                });
    table.row("", "", "CLOSING", "", "", "", totals.changeFen(), totals.closingFen());
    table.end("change_fen", totals.changeFen());
  }
}
