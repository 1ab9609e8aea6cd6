package io.butie.bootstrap.intake;

import io.butie.bootstrap.UseCases;
import io.butie.bootstrap.intake.ClosedInstallation.Deed;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.policy.Outcome;
import io.butie.domain.reference.UserId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Who stands beside the one who runs the command, and signs in too. */
public final class SecondPerson {

  @Option(
      names = "--with",
      required = true,
      paramLabel = "USER",
      description = "the second person, who approves")
  private String user;

  @Option(
      names = "--with-password-file",
      required = true,
      paramLabel = "F",
      description = "its first line is the second person's password")
  private Path passwordFile;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  /** What two signed-in people do together. */
  @FunctionalInterface
  public interface JointDeed<T> {
    Outcome<T> by(UseCases useCases, SignedInUser first, SignedInUser second);
  }

  /** The deed of the first, with the second signed in beside them, or refused as anybody is. */
  public <T> Deed<T> beside(JointDeed<T> deed) {
    return (useCases, first) -> signIn(useCases).then(second -> deed.by(useCases, first, second));
  }

  private Outcome<SignedInUser> signIn(UseCases useCases) {
    try {
      String password = Files.readString(passwordFile).lines().findFirst().orElse("");
      return useCases.signIn().signIn(new UserId(user), password);
    } catch (IOException | IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "--with or --with-password-file: " + e.getMessage(), e);
    }
  }
}
