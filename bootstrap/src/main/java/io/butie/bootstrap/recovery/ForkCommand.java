package io.butie.bootstrap.recovery;

import io.butie.bootstrap.Environment;
import io.butie.bootstrap.intake.ClosedInstallation;
import io.butie.bootstrap.intake.SecondPerson;
import io.butie.bootstrap.intake.SigningIn;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Gives up records that cannot be had back. */
@Command(
    name = "fork",
    description = {
      "Where the database is older than what was published and no bundle has the rest: a finance"
          + " maker and a finance checker of the province record that the log goes on from where"
          + " the database stands. Auditors who saved a later checkpoint will see it.",
      "Exits with 4, and nothing written, where a rule refuses it; with 6 where the data directory"
          + " is in use."
    })
public final class ForkCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private SigningIn maker;
  @Mixin private SecondPerson checker;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "why, for ever in the log: no personal data")
  private String reason;

  @Spec private CommandSpec spec;

  public ForkCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    return new ClosedInstallation(environment, spec.commandLine())
        .open(
            maker,
            checker.beside(
                (useCases, first, second) -> useCases.recordFork().record(first, second, reason)),
            posted -> "fork/" + posted.firstSequence(),
            spec.commandLine().getOut());
  }
}
