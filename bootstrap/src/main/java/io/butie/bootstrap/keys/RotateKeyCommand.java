package io.butie.bootstrap.keys;

import io.butie.bootstrap.Environment;
import io.butie.bootstrap.intake.ClosedInstallation;
import io.butie.bootstrap.intake.SecondPerson;
import io.butie.bootstrap.intake.SigningIn;
import io.butie.domain.ledger.KeyChangeRecord;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Has another key sign the log from now on. */
@Command(
    name = "rotate-key",
    description = {
      "Makes a new key and puts it in force: a finance maker and a finance checker of the province"
          + " record it, and the old key signs the log over to the new one. Prints the new public"
          + " key, which auditors should hold from now on.",
      "Exits with 4, and nothing written, where a rule refuses it; with 6 where the data directory"
          + " is in use."
    })
public final class RotateKeyCommand implements Callable<Integer> {

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

  public RotateKeyCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    return new ClosedInstallation(environment, spec.commandLine())
        .open(
            maker,
            checker.beside(
                (useCases, first, second) -> useCases.rotateKey().rotate(first, second, reason)),
            this::told,
            spec.commandLine().getOut());
  }

  private String told(KeyChangeRecord change) {
    spec.commandLine()
        .getErr()
        .println("rotate-key: " + change.id() + ": signed over from " + change.oldKey());
    return change.newKey().toString();
  }
}
