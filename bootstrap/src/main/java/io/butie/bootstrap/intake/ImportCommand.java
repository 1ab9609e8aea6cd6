package io.butie.bootstrap.intake;

import io.butie.adapters.cli.ExitCode;
import io.butie.adapters.cli.ProblemList;
import io.butie.adapters.files.Problems;
import io.butie.application.intake.OpeningFile;
import io.butie.bootstrap.Environment;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes over what earlier systems hold, a file at a time, by two people. */
@Command(
    name = "import",
    description = {
      "Takes over a file of an earlier system, whole or not at all: one person prepares it, which"
          + " prints its SHA-256, and another approves that hash, which takes it over.",
      "Exits with 4, and nothing written, where the file is malformed or a rule refuses it; with 6"
          + " where the data directory is in use."
    })
public final class ImportCommand implements Callable<Integer> {

  private final Environment environment;

  @ArgGroup(multiplicity = "1")
  private Source source;

  @Mixin private SigningIn who;

  @Option(
      names = "--approve",
      paramLabel = "HASH",
      description = "approve what another person prepared: the hash that it printed")
  private Optional<String> approve;

  @Spec private CommandSpec spec;

  /** One of the three. */
  private static final class Source {

    @Option(
        names = "--awards",
        paramLabel = "F",
        description = "awards of earlier years, in the format of assess --history")
    private Optional<Path> awards = Optional.empty();

    @Option(
        names = "--balances",
        paramLabel = "F",
        description = "what each fund channel had left: opening balances")
    private Optional<Path> balances = Optional.empty();

    @Option(
        names = "--quotas",
        paramLabel = "F",
        description = "annual totals and what was awarded so far, as in assess --quotas")
    private Optional<Path> quotas = Optional.empty();

    private Path path() {
      return awards.or(() -> balances).or(() -> quotas).orElseThrow();
    }

    private PresentedFile read(Problems problems) throws IOException {
      if (awards.isPresent()) {
        return PresentedFile.awards(path(), problems);
      }
      return balances.isPresent()
          ? PresentedFile.balances(path(), problems)
          : PresentedFile.quotas(path(), problems);
    }
  }

  public ImportCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    if (!Files.isReadable(source.path()) || Files.isDirectory(source.path())) {
      throw new ParameterException(
          spec.commandLine(), "cannot read the file " + source.path().toString());
    }
    Problems problems = new Problems();
    PresentedFile file = source.read(problems);
    if (problems.any()) {
      ProblemList.print(problems, "nothing was taken over", err);
      return ExitCode.REFUSED;
    }
    String hash = file.shown().content().hex();
    if (approve.stream().anyMatch(seen -> !seen.equals(hash))) {
      err.println("import: refused: the file's hash is " + hash + ", not the one to approve");
      return ExitCode.REFUSED;
    }
    err.println("import: " + shown(file.shown()));
    return new ClosedInstallation(environment, spec.commandLine())
        .open(
            who,
            approve.isPresent() ? file.approve() : file.prepare(),
            this::told,
            spec.commandLine().getOut());
  }

  private static String shown(OpeningFile file) {
    String rows = file.rows() + " rows";
    return file.amount().isZero() ? rows : rows + ", " + file.amount().toYuan() + " yuan";
  }

  private String told(OpeningFile done) {
    spec.commandLine()
        .getErr()
        .println(
            approve.isPresent()
                ? "import: taken over"
                : "import: prepared; another person takes it over with --approve and this hash");
    return done.content().hex();
  }
}
