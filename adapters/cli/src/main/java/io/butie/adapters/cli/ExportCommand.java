package io.butie.adapters.cli;

import io.butie.adapters.bundle.BundleScope;
import io.butie.adapters.bundle.ExportOutcome;
import io.butie.domain.reference.Region;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the audit bundle of the ledger. */
@Command(
    name = "export",
    description = {
      "Writes the audit bundle of the ledger, as it was at its latest checkpoint.",
      "Of all of it, or of one region: its records and the province's in full, and the leaf hashes"
          + " of the others.",
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

  @Option(
      names = "--region",
      paramLabel = "CODE",
      converter = RegionCode.class,
      description = "six digits: this region alone; default the whole ledger")
  private Optional<Region> region;

  @Option(
      names = "--tiles",
      description = {
        "adds the log as C2SP tlog-tiles, in DIR/tiles, for any web server to serve and public",
        "tools to read; of the whole ledger only, for tiles show every record in full"
      })
  private boolean tiles;

  @Spec private CommandSpec spec;

  /** Exports through these. */
  public ExportCommand(BundleExports exports) {
    this.exports = exports;
  }

  @Override
  public Integer call() throws IOException {
    if (tiles && region.isPresent()) {
      throw new ParameterException(
          spec.commandLine(),
          "--tiles with --region: tlog-tiles show every record in full, those of other regions too");
    }
    ExportOutcome outcome = exports.export(out, new BundleScope(region, tiles));
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
      case TOO_LARGE_FOR_TILES -> ExitCode.REFUSED;
    };
  }
}
