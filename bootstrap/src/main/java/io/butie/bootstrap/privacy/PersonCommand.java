package io.butie.bootstrap.privacy;

import io.butie.bootstrap.Environment;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be done about a person's data. */
@Command(
    name = "person",
    synopsisSubcommandLabel = "COMMAND",
    description = "Restricts or erases what identifies a person, by two supervisors.")
public final class PersonCommand {

  private PersonCommand() {}

  /** The command with all that it can do. */
  public static CommandLine withMeasures(Environment environment) {
    return new CommandLine(new PersonCommand())
        .addSubcommand(new RestrictCommand(environment))
        .addSubcommand(new EraseCommand(environment));
  }
}
