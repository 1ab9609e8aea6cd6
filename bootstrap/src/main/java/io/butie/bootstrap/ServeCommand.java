package io.butie.bootstrap;

import io.butie.adapters.cli.ExitCode;
import io.butie.application.access.CreateFirstAccounts.FirstAccount;
import io.butie.bootstrap.export.ExportDesk;
import io.butie.bootstrap.webhook.DeliveryRounds;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The server, until it is told to stop. */
@Command(
    name = "serve",
    description = {
      "Runs the server: REST under /api/v1 and health under /health.",
      "Configured by BUTIE_DATA, BUTIE_HTTP_PORT, BUTIE_KEYS_DIR, BUTIE_CHECKPOINT_DIR,"
          + " BUTIE_DB_URL, BUTIE_DB_USER, BUTIE_DB_PASSWORD_FILE, BUTIE_WEBHOOK_ALLOW_PRIVATE,"
          + " BUTIE_CLAIM_FILE_MIB,"
          + " BUTIE_LOG_FORMAT."
          + " Stops on SIGTERM."
    })
final class ServeCommand implements Callable<Integer> {

  private final Environment environment;

  @Spec private CommandSpec spec;

  ServeCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    Settings settings = Settings.of(environment);
    LogFormat.of(environment); // refused now, not at the first line
    DataDirectory data = DataDirectory.hold(settings.data());
    settings.warnings().forEach(warning -> err.println("serve: warning: " + warning));
    return serve(settings, data, err);
  }

  private static int serve(Settings settings, DataDirectory data, PrintWriter err)
      throws Exception {
    // Closed in reverse; only when all is closed may the process end.
    try (Termination termination = Termination.watched();
        data;
        Server server = Server.start(data, Composition.production(settings))) {
      ExportDesk desk = ExportDesk.open(data.path(), server.application());
      DeliveryRounds deliveries = DeliveryRounds.begin(server.application());
      try (desk;
          deliveries) {
        createFirstAccounts(server.application()).forEach(first -> show(first, err));
        err.println("serving on " + server.address());
        termination.await();
      }
    }
    return ExitCode.DONE;
  }

  private static void show(FirstAccount first, PrintWriter err) {
    err.println(
        "serve: made the account "
            + first.account().id()
            + " ("
            + first.account().role()
            + ") with the password "
            + first.password()
            + " which is shown only now");
  }

  private static List<FirstAccount> createFirstAccounts(Application application)
      throws InterruptedException, ExecutionException {
    return application
        .onContainerThread(application.useCases().createFirstAccounts()::createWhereNone)
        .get();
  }
}
