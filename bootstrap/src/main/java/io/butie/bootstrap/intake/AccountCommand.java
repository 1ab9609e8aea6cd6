package io.butie.bootstrap.intake;

import io.butie.adapters.cli.RegionCode;
import io.butie.bootstrap.Environment;
import io.butie.domain.access.Role;
import io.butie.domain.access.Scope;
import io.butie.domain.reference.InstitutionId;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Gives a person an account. */
@Command(
    name = "account",
    description = {
      "Makes a user account, by an administrator, and prints its password, which is shown only"
          + " now.",
      "Exits with 6 where the data directory is in use."
    })
public final class AccountCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private SigningIn who;

  @Option(names = "--user", required = true, paramLabel = "NAME", description = "the new user")
  private String user;

  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      description = "one of ${COMPLETION-CANDIDATES}")
  private Role role;

  @Option(
      names = "--region",
      paramLabel = "CODE",
      converter = RegionCode.class,
      defaultValue = "130000",
      description = "the region that the user acts for; default ${DEFAULT-VALUE}, all of them")
  private Region region;

  @Option(
      names = "--institution",
      paramLabel = "ID",
      description = {
        "the institution or evaluation body that the user acts for, by its credit code or list"
            + " number: for the roles INSTITUTION and EVALUATION_BODY, and no other"
      })
  private Optional<String> institution = Optional.empty();

  @Spec private CommandSpec spec;

  public AccountCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    UserId id;
    Scope scope;
    try {
      id = new UserId(user);
      scope = new Scope(region, institution.map(InstitutionId::new));
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
    }
    return new ClosedInstallation(environment, spec.commandLine())
        .open(
            who,
            (useCases, administrator) ->
                useCases.createAccount().create(administrator, id, role, scope),
            password -> password,
            spec.commandLine().getOut());
  }
}
