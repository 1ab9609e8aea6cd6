package io.butie.bootstrap.keys;

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

/** Has everything that is sealed be sealed by another key. */
@Command(
    name = "rotate-vault-key",
    description = {
      "Makes new keys of the vault, by two supervisors of the province: every name, number and"
          + " account is sealed anew, every index of a person is made anew, and the old sealing key"
          + " is destroyed. Prints the name of the new one.",
      "What ends it half way is no harm: the next start, of anything, goes on first. Exits with 4,"
          + " and nothing written, where a rule refuses it; with 6 where the data directory is in"
          + " use."
    })
public final class RotateVaultKeyCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private SigningIn first;
  @Mixin private SecondPerson second;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "why, for good: no personal data")
  private String reason;

  @Spec private CommandSpec spec;

  public RotateVaultKeyCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    return new ClosedInstallation(environment, spec.commandLine())
        .open(
            first,
            second.beside(
                (useCases, one, other) -> useCases.rotateVaultKeys().rotate(one, other, reason)),
            key -> key,
            spec.commandLine().getOut());
  }
}
