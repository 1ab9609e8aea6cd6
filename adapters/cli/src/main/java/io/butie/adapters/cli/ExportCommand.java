package io.butie.adapters.cli;

import io.butie.adapters.bundle.ExportOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the audit bundle of the ledger. */
@Command(
    name = "export",
    description = {
      "Writes the audit bundle of the whole ledger, as it was at its latest checkpoint.",
      "Exits with 6, and nothing written, where DIR exists or the data directory is in use."
    })
public final class ExportCommand implements Callable<Integer> {

  private final BundleExports exports;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "the bundle; it must not exist yet")
  private Path out;

  @Spec private CommandSpec spec;

  /** Exports through these. */
  public ExportCommand(BundleExports exports) {
    this.exports = exports;
  }

  @Override
  public Integer call() throws IOException {
    ExportOutcome outcome = exports.export(out);
    if (outcome.result() != ExportOutcome.Result.WRITTEN) {
      spec.commandLine().getErr().println("export: nothing was written: " + outcome.detail());
    }
    return switch (outcome.result()) {
      case WRITTEN -> {
        spec.commandLine().getOut().println(outcome.detail());
        spec.commandLine().getErr().println("export: " + outcome.records() + " records");
        yield ExitCode.DONE;
      }
      case TARGET_EXISTS, IN_USE -> ExitCode.CONFLICT;
      case NOTHING_TO_EXPORT -> ExitCode.USAGE;
      case LEDGER_DIFFERS -> ExitCode.VERIFICATION_FAILED;
    };
  }
}
