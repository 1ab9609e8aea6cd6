package io.butie.bootstrap.intake;

import io.butie.adapters.cli.ExitCode;
import io.butie.adapters.cli.RefusalLine;
import io.butie.adapters.database.DatabaseSettings;
import io.butie.bootstrap.Application;
import io.butie.bootstrap.CannotRun;
import io.butie.bootstrap.Composition;
import io.butie.bootstrap.DataDirectory;
import io.butie.bootstrap.Environment;
import io.butie.bootstrap.FreePort;
import io.butie.bootstrap.Server;
import io.butie.bootstrap.Settings;
import io.butie.bootstrap.UseCases;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.policy.Outcome;
import io.butie.domain.reference.UserId;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine;

/**
 * An installation that no server runs. It is opened in this process for one thing that one person
 * does, with everything that a server has around it, and closed again.
 */
public final class ClosedInstallation {

  private final Environment environment;
  private final String command;
  private final String name;
  private final PrintWriter err;

  /** Of this environment, opened by this command. */
  public ClosedInstallation(Environment environment, CommandLine command) {
    this.environment = environment;
    this.command = command.getCommandName();
    this.name = nameOf(command);
    this.err = command.getErr();
  }

  /** As it is typed: a command below another has that one's name before its own. */
  private static String nameOf(CommandLine command) {
    return command.getCommandSpec().qualifiedName(" ").replaceFirst("^butie ", "");
  }

  /** What a signed-in person does. */
  @FunctionalInterface
  public interface Deed<T> {
    Outcome<T> by(UseCases useCases, SignedInUser user);
  }

  /**
   * Opens it, signs in and does it.
   *
   * @param told says on stdout what was done
   * @return the exit code: done, or refused by a rule
   * @throws CannotRun where no installation is there, or it is in use
   */
  public <T> int open(SigningIn who, Deed<T> deed, Function<T, String> told, PrintWriter out)
      throws Exception {
    UserId user = who.user();
    String password = who.password();
    Settings settings = Settings.of(environment);
    if (isMissing(settings)) {
      throw CannotRun.usage(
          "there is no installation in " + settings.data() + "; its first serve makes one");
    }
    Outcome<T> outcome =
        done(name, user, password, deed, settings, DataDirectory.hold(settings.data()));
    return outcome.fold(
        done -> {
          out.println(told.apply(done));
          return ExitCode.DONE;
        },
        refusal -> {
          Locale reader = Locale.getDefault(Locale.Category.DISPLAY);
          err.println(RefusalLine.of(command, refusal, reader));
          return ExitCode.REFUSED;
        });
  }

  private static boolean isMissing(Settings settings) {
    return !Files.isDirectory(settings.data())
        || (settings.databaseSettings() instanceof DatabaseSettings.Embedded files
            && !Files.isDirectory(files.directory()));
  }

  private static <T> Outcome<T> done(
      String name,
      UserId user,
      String password,
      Deed<T> deed,
      Settings settings,
      DataDirectory data)
      throws Exception {
    try (data;
        Server server =
            Server.start(data, Composition.production(settings.onPort(FreePort.find())))) {
      Application application = server.application();
      return application
          .onContainerThread(() -> done(name, user, password, deed, application.useCases()))
          .get();
    }
  }

  private static <T> Outcome<T> done(
      String name, UserId user, String password, Deed<T> deed, UseCases useCases) {
    return useCases
        .signIn()
        .signIn(user, password)
        .then(
            signedIn ->
                useCases.trail().keep().command(name, signedIn, () -> deed.by(useCases, signedIn)));
  }
}
