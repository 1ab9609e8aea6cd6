package io.butie.bootstrap.trail;

import io.butie.adapters.cli.ExitCode;
import io.butie.application.port.Transactions;
import io.butie.bootstrap.Environment;
import io.butie.bootstrap.UseCases;
import io.butie.bootstrap.intake.ClosedInstallation;
import io.butie.bootstrap.intake.SigningIn;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.policy.Outcome;
import io.butie.domain.reference.Region;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads the whole audit log and compares it with every head that was published of it. */
@Command(
    name = "check-audit-log",
    description = {
      "Checks the audit log, from its first entry on, for an auditor or an administrator of the"
          + " province: that every entry is the one that was written, and every published head is"
          + " one of this log.",
      "Exits with 3, and says where, where it is not; with 6 where the data directory is in use."
    })
public final class CheckAuditLogCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private SigningIn who;
  @Spec private CommandSpec spec;

  private Optional<String> trouble = Optional.empty();

  public CheckAuditLogCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    int code =
        new ClosedInstallation(environment, spec.commandLine())
            .open(who, this::check, said -> said, spec.commandLine().getOut());
    return trouble.isPresent() ? ExitCode.VERIFICATION_FAILED : code;
  }

  private Outcome<String> check(UseCases useCases, SignedInUser user) {
    Role needed = user.role() == Role.ADMINISTRATOR ? Role.ADMINISTRATOR : Role.AUDITOR;
    return user.allowedAs(needed, Region.PROVINCE)
        .map(
            allowed -> {
              trouble = useCases.trail().check().trouble();
              return trouble.orElseGet(() -> entries(useCases));
            });
  }

  private static String entries(UseCases useCases) {
    Transactions transactions = useCases.transactions();
    return transactions.read(() -> useCases.trail().log().head()).entries()
        + " entries, each as it was written";
  }
}
