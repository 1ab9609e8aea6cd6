package io.butie.bootstrap.closing;

import io.butie.adapters.cli.RegionCode;
import io.butie.application.fund.CloseYear;
import io.butie.application.fund.CloseYear.Closing;
import io.butie.bootstrap.CannotRun;
import io.butie.bootstrap.Environment;
import io.butie.bootstrap.UseCases;
import io.butie.bootstrap.intake.ClosedInstallation;
import io.butie.bootstrap.intake.SecondPerson;
import io.butie.bootstrap.intake.SigningIn;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.fund.FundOrder;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.ledger.YearCloseRecord;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Outcome;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Closes a fund year of a channel. */
@Command(
    name = "close-year",
    description = {
      "Closes a fund year of a channel of a region, by a finance maker and a finance checker: of"
          + " what is promised to nobody, the named amount goes on to the next year and the rest"
          + " lapses. Afterwards the fund takes recoveries only. Prints the record's id.",
      "Exits with 4, and nothing written, where the year is not over, or money of it is still"
          + " encumbered, payable or in transit; with 6 where the data directory is in use."
    })
public final class CloseYearCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private SigningIn maker;
  @Mixin private SecondPerson checker;

  @Option(
      names = "--region",
      required = true,
      paramLabel = "CODE",
      converter = RegionCode.class,
      description = "six digits: whose fund")
  private Region region;

  @Option(names = "--year", required = true, paramLabel = "yyyy", description = "the fund year")
  private int year;

  @Option(
      names = "--channel",
      required = true,
      paramLabel = "CHANNEL",
      description = "one of ${COMPLETION-CANDIDATES}")
  private FundChannel channel;

  @Option(
      names = "--carry-over",
      required = true,
      paramLabel = "FEN",
      description = "what goes on to the next year, in fen; 0 where all of the rest lapses")
  private long carryOver;

  @Spec private CommandSpec spec;

  public CloseYearCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    if (carryOver < 0) {
      throw CannotRun.usage("--carry-over is " + carryOver + "; it must be 0 fen or more");
    }
    Closing closing = new Closing(region, year, channel, Money.ofFen(carryOver));
    return new ClosedInstallation(environment, spec.commandLine())
        .open(
            maker,
            checker.beside((useCases, first, second) -> close(useCases, first, second, closing)),
            this::told,
            spec.commandLine().getOut());
  }

  /** Both words at once, or neither: what is refused leaves no order that waits. */
  private static Outcome<YearCloseRecord> close(
      UseCases useCases, SignedInUser first, SignedInUser second, Closing closing) {
    return useCases
        .transactions()
        .around(
            () ->
                useCases
                    .closeYear()
                    .order(first, closing)
                    .then(
                        order ->
                            useCases.checkFundOrders().approve(second, order.id(), order.content()))
                    .map(order -> recordOf(useCases, order)));
  }

  private static YearCloseRecord recordOf(UseCases useCases, FundOrder closed) {
    return (YearCloseRecord)
        useCases
            .ledger()
            .find(RecordKind.YEAR_CLOSE, CloseYear.recordId(closed))
            .orElseThrow()
            .entry()
            .record();
  }

  private String told(YearCloseRecord closed) {
    spec.commandLine()
        .getErr()
        .println(
            "close-year: "
                + closed.lapsed().toYuan()
                + " yuan lapsed, "
                + closed.carriedOver().toYuan()
                + " yuan carried over");
    return closed.id();
  }
}
