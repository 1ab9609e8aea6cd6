package io.butie.adapters.cli.audit;

import io.butie.adapters.bundle.BundleLog;
import io.butie.adapters.bundle.table.AuditTable;
import io.butie.adapters.bundle.table.RecordColumns;
import io.butie.adapters.cli.ExitCode;
import io.butie.adapters.files.NoticeData;
import io.butie.application.audit.SeededSample;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Records to look at, picked by nobody. */
@Command(
    name = "sample",
    description = {
      "A random sample of records that anyone can draw again.",
      "The N records whose SHA-256 of the text SEED/sequence is the smallest."
    })
final class SampleQuestion extends Question {

  private static final int MOST = 100_000;

  @Option(names = "--seed", required = true, paramLabel = "SEED", description = "any text")
  private String seed = "";

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "60",
      description = "1 to " + MOST + "; default ${DEFAULT-VALUE}")
  private int size;

  @Mixin private OfKind kind = new OfKind();

  @Override
  int answer(BundleLog log, PrintWriter out) {
    if (size < 1 || size > MOST) {
      return nothing("--size is " + size + "; it must be 1 to " + MOST);
    }
    RecordColumns columns = new RecordColumns(NoticeData::rulebook);
    AuditTable table = table(out, RecordColumns.names());
    SeededSample.of(log, seed, size, kind::includes).forEach(entry -> table.row(columns.of(entry)));
    table.end();
    return ExitCode.DONE;
  }
}
