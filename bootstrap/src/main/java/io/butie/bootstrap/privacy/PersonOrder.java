package io.butie.bootstrap.privacy;

import io.butie.application.port.PersonalDataOrders.Order;
import io.butie.application.privacy.TwoPersonMeasure;
import io.butie.bootstrap.UseCases;
import io.butie.bootstrap.intake.ClosedInstallation;
import io.butie.bootstrap.intake.ClosedInstallation.Deed;
import io.butie.bootstrap.intake.SigningIn;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Pseudonym;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Who orders or approves what about whom, as it stands on the command line. */
final class PersonOrder {

  @Mixin private SigningIn who;

  @ArgGroup(multiplicity = "1")
  private WhichPerson person;

  @ArgGroup(multiplicity = "1")
  private Turn turn;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  /** The first of the two orders it, the second approves it. */
  private static final class Turn {

    @Option(
        names = "--basis",
        paramLabel = "PAPER",
        description = "order it, on this paper: its number, for ever in the log; no personal data")
    private Optional<String> basis = Optional.empty();

    @Option(
        names = "--approve",
        paramLabel = "HASH",
        description = "approve what another supervisor ordered: the hash that it printed")
    private Optional<String> hash = Optional.empty();
  }

  /** The order or the approval, with the person already read from file or stdin. */
  Deed<Order> about(Function<UseCases, TwoPersonMeasure> measure) {
    Deed<Pseudonym> known = person.read(spec.commandLine());
    Optional<Digest> seen = turn.hash.map(this::digest);
    return (useCases, supervisor) ->
        known
            .by(useCases, supervisor)
            .then(
                pseudonym ->
                    seen.isPresent()
                        ? measure.apply(useCases).approve(supervisor, pseudonym, seen.get())
                        : measure
                            .apply(useCases)
                            .order(supervisor, pseudonym, turn.basis.orElseThrow()));
  }

  private Digest digest(String hex) {
    try {
      return Digest.ofHex(hex);
    } catch (IllegalArgumentException noHash) {
      throw new ParameterException(spec.commandLine(), "--approve: " + noHash.getMessage(), noHash);
    }
  }

  int in(ClosedInstallation installation, Deed<Order> deed) throws Exception {
    return installation.open(who, deed, this::told, spec.commandLine().getOut());
  }

  private String told(Order order) {
    boolean done = turn.hash.isPresent();
    spec.commandLine()
        .getErr()
        .println(
            spec.name()
                + ": "
                + order.what()
                + " of "
                + order.person()
                + " on "
                + order.basis()
                + ", ordered by "
                + order.orderedBy()
                + (done
                    ? ", is done"
                    : "; another supervisor has it done with --approve and this hash"));
    return order.content().hex();
  }
}
