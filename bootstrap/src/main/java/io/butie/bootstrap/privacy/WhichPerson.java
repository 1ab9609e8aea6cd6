package io.butie.bootstrap.privacy;

import io.butie.bootstrap.intake.ClosedInstallation.Deed;
import io.butie.domain.policy.Outcome;
import io.butie.domain.reference.Pseudonym;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * Whom it is about. An ID number comes from a file or from stdin, never as an argument; the
 * pseudonym, which the ledger shows to everybody, may be one.
 */
final class WhichPerson {

  private static final String STDIN = "-";

  @Option(
      names = "--person-id-file",
      paramLabel = "F",
      description = "its first line is the ID number that the person shows; - for stdin")
  private Optional<String> idFile = Optional.empty();

  @Option(
      names = "--pseudonym",
      paramLabel = "P",
      description = "the person's name in the ledger, where only that is known any more")
  private Optional<String> pseudonym = Optional.empty();

  /** Reads the number now, so that nothing is opened where there is none, and finds them later. */
  Deed<Pseudonym> read(CommandLine command) {
    if (pseudonym.isPresent()) {
      Pseudonym named = pseudonym(pseudonym.get(), command);
      return (useCases, supervisor) -> Outcome.done(named);
    }
    String number = firstLine(idFile.orElseThrow(), command);
    return (useCases, supervisor) -> useCases.findPerson().pseudonymOf(supervisor, number);
  }

  private static Pseudonym pseudonym(String text, CommandLine command) {
    try {
      return new Pseudonym(text);
    } catch (IllegalArgumentException noName) {
      throw new ParameterException(command, "--pseudonym: " + noName.getMessage(), noName);
    }
  }

  private static String firstLine(String file, CommandLine command) {
    try (BufferedReader in = open(file)) {
      String line = in.readLine();
      if (line == null || line.isBlank()) {
        throw new ParameterException(command, "--person-id-file: there is no ID number in it");
      }
      return line.strip();
    } catch (IOException e) {
      // Not named: somebody may have written the number in place of a file.
      throw new ParameterException(command, "--person-id-file: it cannot be read", e);
    }
  }

  private static BufferedReader open(String file) throws IOException {
    return file.equals(STDIN)
        ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        : Files.newBufferedReader(Path.of(file));
  }
}
