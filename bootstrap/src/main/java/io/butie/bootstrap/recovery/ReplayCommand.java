package io.butie.bootstrap.recovery;

import io.butie.adapters.cli.ExitCode;
import io.butie.bootstrap.CannotRun;
import io.butie.bootstrap.DataDirectory;
import io.butie.bootstrap.Environment;
import io.butie.bootstrap.Settings;
import io.butie.bootstrap.recovery.ReplayBundle.Replayed;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replays what a ledger lost. */
@Command(
    name = "replay",
    description = {
      "Posts again the records that the database lost, from an audit bundle that verifies under"
          + " this installation's key and holds its last published checkpoint.",
      "It brings the ledger back, not the registers: what these would repeat, the ledger refuses.",
      "Exits with 3, and nothing written, where the bundle is not true or not of this ledger; with"
          + " 6 where the data directory is in use."
    })
public final class ReplayCommand implements Callable<Integer> {

  private final Environment environment;

  @Parameters(paramLabel = "DIR", description = "the audit bundle")
  private Path bundle;

  @Spec private CommandSpec spec;

  public ReplayCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    Settings settings = Settings.of(environment);
    if (!Files.isDirectory(bundle) || !Files.isDirectory(settings.data())) {
      throw CannotRun.usage("there is no directory " + bundle + ", or no " + settings.data());
    }
    try (DataDirectory held = DataDirectory.hold(settings.data())) {
      Replayed replayed = new ReplayBundle(settings, bundle).replay();
      if (replayed.failure().isPresent()) {
        err.println("replay: in " + held.path() + ": " + replayed.failure().get());
        return ExitCode.VERIFICATION_FAILED;
      }
      spec.commandLine().getOut().println(replayed.records());
      err.println("replay: " + replayed.records() + " records posted again");
      return ExitCode.DONE;
    }
  }
}
