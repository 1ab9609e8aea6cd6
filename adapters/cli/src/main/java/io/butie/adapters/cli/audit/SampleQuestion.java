package io.butie.adapters.cli.audit;

import io.butie.adapters.bundle.BundleLog;
import io.butie.adapters.cli.ExitCode;
import io.butie.application.audit.SeededSample;
import io.butie.domain.ledger.RecordKind;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Command;
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

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "only records of this kind: ${COMPLETION-CANDIDATES}")
  private Optional<RecordKind> kind = Optional.empty();

  @Override
  int answer(BundleLog log, PrintWriter out) {
    if (size < 1 || size > MOST) {
      return nothing("--size is " + size + "; it must be 1 to " + MOST);
    }
    RecordColumns columns = new RecordColumns();
    AuditTable table = table(out, RecordColumns.NAMES);
    SeededSample.of(
            log,
            seed,
            size,
            entry -> kind.map(wanted -> wanted == entry.record().kind()).orElse(true))
        .forEach(entry -> table.row(columns.of(entry)));
    table.end();
    return ExitCode.DONE;
  }
}
