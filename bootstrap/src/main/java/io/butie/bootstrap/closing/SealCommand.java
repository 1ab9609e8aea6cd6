package io.butie.bootstrap.closing;

import io.butie.adapters.cli.RegionCode;
import io.butie.bootstrap.Environment;
import io.butie.bootstrap.intake.ClosedInstallation;
import io.butie.bootstrap.intake.SigningIn;
import io.butie.domain.reference.Region;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Closes a month of a region. */
@Command(
    name = "seal",
    description = {
      "Closes a month of a region, by a finance checker: a record commits to what the region posted"
          + " and to its balances, and nothing can be posted any more that counts for that month or"
          + " one before it. Prints the record's id.",
      "Exits with 4, and nothing written, where the month is not over, or not the one after the last"
          + " that was closed; with 6 where the data directory is in use."
    })
public final class SealCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private SigningIn checker;

  @Option(
      names = "--region",
      required = true,
      paramLabel = "CODE",
      converter = RegionCode.class,
      description = "six digits: whose month")
  private Region region;

  @Option(names = "--month", required = true, paramLabel = "yyyy-MM", description = "which month")
  private YearMonth month;

  @Spec private CommandSpec spec;

  public SealCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    return new ClosedInstallation(environment, spec.commandLine())
        .open(
            checker,
            (useCases, user) -> useCases.sealPeriod().seal(user, region, month),
            seal -> seal.id(),
            spec.commandLine().getOut());
  }
}
