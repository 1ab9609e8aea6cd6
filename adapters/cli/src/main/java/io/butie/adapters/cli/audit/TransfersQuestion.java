package io.butie.adapters.cli.audit;

import io.butie.adapters.bundle.BundleLog;
import io.butie.adapters.bundle.table.TransfersTable;
import io.butie.adapters.cli.ExitCode;
import io.butie.application.audit.AsKnown;
import io.butie.application.audit.RecordLog;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every movement of money in a period. */
@Command(
    name = "transfers",
    description = {
      "The transfers of a period by effective date, of one region or all.",
      "As a table, or as a journal for hledger."
    })
final class TransfersQuestion extends Question {

  @Option(names = "--region", paramLabel = "CODE", description = "six digits")
  private Optional<String> region = Optional.empty();

  @Option(names = "--from", paramLabel = "DATE", description = "the first day")
  private Optional<LocalDate> from = Optional.empty();

  @Option(names = "--to", paramLabel = "DATE", description = "the last day")
  private Optional<LocalDate> to = Optional.empty();

  @Option(names = "--journal", description = "for hledger; the last line states count and sum")
  private boolean journal;

  @Mixin private Times times = new Times();

  @Override
  int answer(BundleLog log, PrintWriter out) {
    RecordLog ofRegion =
        region
            .map(code -> RecordLog.only(log, entry -> entry.record().region().code().equals(code)))
            .orElse(log);
    AsKnown when = times.within(from, to);
    if (journal) {
      TransfersTable.journal(ofRegion, when, out);
    } else {
      TransfersTable.write(ofRegion, when, format(), out);
    }
    return ExitCode.DONE;
  }
}
