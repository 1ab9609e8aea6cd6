package io.butie.adapters.cli.audit;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Questions that auditors put to a bundle. */
@Command(
    name = "audit",
    synopsisSubcommandLabel = "COMMAND",
    description = "Answers an auditor's questions from an audit bundle, without a server.")
public final class AuditCommand {

  private AuditCommand() {}

  /** The command with all its questions. */
  public static CommandLine withQuestions() {
    return new CommandLine(new AuditCommand())
        .addSubcommand(new TraceQuestion())
        .addSubcommand(new StatementQuestion())
        .addSubcommand(new BalancesQuestion())
        .addSubcommand(new TransfersQuestion())
        .addSubcommand(new SignaturesQuestion())
        .addSubcommand(new SampleQuestion());
  }
}
