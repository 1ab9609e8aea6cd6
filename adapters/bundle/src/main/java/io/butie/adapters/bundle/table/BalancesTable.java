package io.butie.adapters.bundle.table;

import io.butie.application.audit.AsKnown;
import io.butie.application.audit.BalancesOn;
import io.butie.application.audit.RecordLog;
import java.io.Writer;
import java.util.Map;

/** What every account held. */
public final class BalancesTable {

  private BalancesTable() {}

  /** Writes the table, in order of account; its end has the sum, which is 0 of a whole log. */
  public static void write(RecordLog log, AsKnown when, AuditTable.Format format, Writer out) {
    AuditTable table = new AuditTable(format, out, "account", "balance_fen");
    long sum = 0;
    for (Map.Entry<String, Long> balance : BalancesOn.of(log, when).entrySet()) {
      table.row(balance.getKey(), balance.getValue());
      sum = Math.addExact(sum, balance.getValue());
    }
    table.end("balance_fen", sum);
  }
}
