package io.butie.bootstrap;

import io.butie.adapters.cli.AssessCommand;
import io.butie.adapters.cli.ExitCode;
import io.butie.adapters.cli.ExportCommand;
import io.butie.adapters.cli.VerifyCommand;
import io.butie.adapters.cli.audit.AuditCommand;
import io.butie.bootstrap.closing.CloseYearCommand;
import io.butie.bootstrap.closing.SealCommand;
import io.butie.bootstrap.demo.DemoCommand;
import io.butie.bootstrap.export.ConfiguredExports;
import io.butie.bootstrap.intake.AccountCommand;
import io.butie.bootstrap.intake.ImportCommand;
import io.butie.bootstrap.keys.RotateKeyCommand;
import io.butie.bootstrap.keys.RotateVaultKeyCommand;
import io.butie.bootstrap.privacy.PersonCommand;
import io.butie.bootstrap.recovery.ForkCommand;
import io.butie.bootstrap.recovery.ReplayCommand;
import io.butie.bootstrap.trail.CheckAuditLogCommand;
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
            .addSubcommand("seal", new SealCommand(environment))
            .addSubcommand("close-year", new CloseYearCommand(environment))
            .addSubcommand("person", PersonCommand.withMeasures(environment))
            .addSubcommand("export", new ExportCommand(new ConfiguredExports(environment)))
            .addSubcommand("replay", new ReplayCommand(environment))
            .addSubcommand("fork", new ForkCommand(environment))
            .addSubcommand("rotate-key", new RotateKeyCommand(environment))
            .addSubcommand("rotate-vault-key", new RotateVaultKeyCommand(environment))
            .addSubcommand("check-audit-log", new CheckAuditLogCommand(environment))
            .addSubcommand("verify", new VerifyCommand())
            .addSubcommand("audit", AuditCommand.withQuestions());
    withStandardHelp(top);
    return top.setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Commands::ended);
  }

  /** Here and not in each command, so that none can lack --help and --version. */
  private static void withStandardHelp(CommandLine command) {
    command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
    command.getSubcommands().values().forEach(Commands::withStandardHelp);
  }

  /** What a command throws is a bug or an outage, unless it says that it cannot run here. */
  private static int ended(Exception thrown, CommandLine command, ParseResult parsed) {
    if (thrown instanceof CannotRun cannot) {
      command.getErr().println(command.getCommandName() + ": " + cannot.getMessage());
      return cannot.exitCode();
    }
    command.getErr().println(command.getCommandName() + ": " + thrown);
    thrown.printStackTrace(command.getErr());
    return ExitCode.FAULT;
  }
}
