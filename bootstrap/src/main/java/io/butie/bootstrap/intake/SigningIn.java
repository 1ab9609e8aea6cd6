package io.butie.bootstrap.intake;

import io.butie.domain.reference.UserId;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Who runs the command. A password is never an argument: arguments are seen by every process. */
public final class SigningIn {

  @Option(names = "--as", required = true, paramLabel = "USER", description = "who does it")
  private String user;

  @Option(
      names = "--password-file",
      paramLabel = "F",
      description = "its first line is USER's password; without it the terminal asks")
  private Optional<Path> passwordFile;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  UserId user() {
    try {
      return new UserId(user);
    } catch (IllegalArgumentException noName) {
      throw new ParameterException(spec.commandLine(), "--as: " + noName.getMessage());
    }
  }

  String password() {
    return passwordFile.map(this::firstLine).orElseGet(this::asked);
  }

  private String firstLine(Path file) {
    try {
      return Files.readString(file).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new ParameterException(spec.commandLine(), "cannot read the password file " + file, e);
    }
  }

  // From JDK 22 on there is always a console; where nobody sits at it, it reads stdin instead.
  @SuppressWarnings("SystemConsoleNull")
  private String asked() {
    Console console = System.console();
    char[] typed = console == null ? null : console.readPassword("Password of %s: ", user);
    if (typed == null) {
      throw new ParameterException(
          spec.commandLine(), "there is no terminal to ask for a password: use --password-file");
    }
    return new String(typed);
  }
}
