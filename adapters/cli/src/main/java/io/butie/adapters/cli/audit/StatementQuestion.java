package io.butie.adapters.cli.audit;

import io.butie.adapters.bundle.BundleLog;
import io.butie.adapters.bundle.table.StatementTable;
import io.butie.adapters.cli.ExitCode;
import io.butie.domain.fund.FundAccount;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What one account did in a period. */
@Command(
    name = "statement",
    description = {
      "An account's statement for a period, by effective date.",
      "Opening balance, every transfer with the balance after it, closing balance."
    })
final class StatementQuestion extends Question {

  @Option(
      names = "--account",
      required = true,
      paramLabel = "ACCOUNT",
      description = "such as 130100/2023/EMPLOYMENT_SUBSIDY/PAYABLE")
  private String account = "";

  @Option(names = "--from", paramLabel = "DATE", description = "the first day")
  private Optional<LocalDate> from = Optional.empty();

  @Option(names = "--to", paramLabel = "DATE", description = "the last day")
  private Optional<LocalDate> to = Optional.empty();

  @Mixin private Times times = new Times();

  @Override
  int answer(BundleLog log, PrintWriter out) {
    try {
      FundAccount.parse(account);
    } catch (IllegalArgumentException wrong) {
      return nothing(wrong.getMessage() + "; write REGION/YEAR/CHANNEL/KIND");
    }
    StatementTable.write(log, account, times.within(from, to), format(), out);
    return ExitCode.DONE;
  }
}
