package io.butie.adapters.cli.audit;

import io.butie.adapters.bundle.BundleLog;
import io.butie.adapters.bundle.table.BalancesTable;
import io.butie.adapters.cli.ExitCode;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every account held. */
@Command(
    name = "balances",
    description = "Every account's balance as of a date and as known on a date.")
final class BalancesQuestion extends Question {

  @Option(names = "--as-of", paramLabel = "DATE", description = "the last effective date")
  private Optional<LocalDate> asOf = Optional.empty();

  @Mixin private Times times = new Times();

  @Override
  int answer(BundleLog log, PrintWriter out) {
    BalancesTable.write(log, times.within(Optional.empty(), asOf), format(), out);
    return ExitCode.DONE;
  }
}
