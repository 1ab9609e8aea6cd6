package io.butie.bootstrap.privacy;

import io.butie.application.port.PersonalDataOrders.Order;
import io.butie.bootstrap.Environment;
import io.butie.bootstrap.UseCases;
import io.butie.bootstrap.intake.ClosedInstallation;
import io.butie.bootstrap.intake.ClosedInstallation.Deed;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Takes away what identifies a person. */
@Command(
    name = "erase",
    description = {
      "Erases what identifies a person, for good, when it no longer has to be kept; the ledger and"
          + " its proofs stay. One supervisor of the province orders it, which prints the order's"
          + " hash, and another approves that hash, which does it.",
      "Exits with 4, and nothing changed, where a rule refuses it, such as before the retention is"
          + " over; with 6 where the data directory is in use."
    })
public final class EraseCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private PersonOrder order;
  @Spec private CommandSpec spec;

  public EraseCommand(Environment environment) {
    this.environment = environment;
  }

  /** What it has the one who signs in do. */
  public Deed<Order> deed() {
    return order.about(UseCases::erasePerson);
  }

  @Override
  public Integer call() throws Exception {
    return order.in(new ClosedInstallation(environment, spec.commandLine()), deed());
  }
}
