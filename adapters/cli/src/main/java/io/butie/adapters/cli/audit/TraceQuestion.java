package io.butie.adapters.cli.audit;

import io.butie.adapters.bundle.BundleLog;
import io.butie.adapters.bundle.table.AuditTable;
import io.butie.adapters.bundle.table.RecordColumns;
import io.butie.adapters.cli.ExitCode;
import io.butie.adapters.files.NoticeData;
import io.butie.application.audit.Trace;
import io.butie.domain.ledger.LedgerEntry;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Where a fen came from and where it went. */
@Command(
    name = "trace",
    description = {
      "Traces one fen both ways, to its clause and to the treasury.",
      "In log order: rulebook, appropriation, class, decision with its clauses, run, instruction,"
          + " transfers, the treasury's answer."
    })
final class TraceQuestion extends Question {

  @Parameters(
      index = "1",
      paramLabel = "ID",
      description = "a record's id, a claim line, a class, a run, an instruction or a pseudonym")
  private String id = "";

  @Override
  int answer(BundleLog log, PrintWriter out) {
    List<LedgerEntry> trace = Trace.of(log, id);
    if (trace.isEmpty()) {
      return nothing("nothing in this bundle is called " + id);
    }
    RecordColumns columns = new RecordColumns(NoticeData::rulebook);
    AuditTable table = table(out, RecordColumns.names());
    trace.forEach(entry -> table.row(columns.of(entry)));
    table.end();
    return ExitCode.DONE;
  }
}
