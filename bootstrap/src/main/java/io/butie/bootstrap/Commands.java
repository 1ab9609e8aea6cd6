package io.butie.bootstrap;

import io.butie.adapters.cli.AssessCommand;
import io.butie.adapters.cli.ExitCode;
import io.butie.adapters.cli.ExportCommand;
import io.butie.adapters.cli.VerifyCommand;
import io.butie.adapters.cli.audit.AuditCommand;
import io.butie.bootstrap.demo.DemoCommand;
import io.butie.bootstrap.export.ConfiguredExports;
import io.butie.bootstrap.intake.AccountCommand;
import io.butie.bootstrap.intake.ImportCommand;
import io.butie.bootstrap.recovery.ForkCommand;
import io.butie.bootstrap.recovery.ReplayCommand;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Every command that is built, in the order in which the help lists them. */
final class Commands {

  private Commands() {}

  static CommandLine all(Environment environment) {
    CommandLine top =
        new CommandLine(new Butie())
            .addSubcommand("demo", new DemoCommand(environment))
            .addSubcommand("assess", new AssessCommand())
            .addSubcommand("serve", new ServeCommand(environment))
            .addSubcommand("account", new AccountCommand(environment))
            .addSubcommand("import", new ImportCommand(environment))
            .addSubcommand("export", new ExportCommand(new ConfiguredExports(environment)))
            .addSubcommand("replay", new ReplayCommand(environment))
            .addSubcommand("fork", new ForkCommand(environment))
            .addSubcommand("verify", new VerifyCommand())
            .addSubcommand("audit", AuditCommand.withQuestions());
    withStandardHelp(top);
    return top.setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Commands::fault);
  }

  /** Here and not in each command, so that none can lack --help and --version. */
  private static void withStandardHelp(CommandLine command) {
    command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
    command.getSubcommands().values().forEach(Commands::withStandardHelp);
  }

  /** A command returns what it expects to happen; what it throws is a bug or an outage. */
  private static int fault(Exception fault, CommandLine command, ParseResult parsed) {
    command.getErr().println(command.getCommandName() + ": " + fault);
    fault.printStackTrace(command.getErr());
    return ExitCode.FAULT;
  }
}
