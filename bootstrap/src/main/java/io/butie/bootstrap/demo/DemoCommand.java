package io.butie.bootstrap.demo;

import io.butie.adapters.cli.ExitCode;
import io.butie.adapters.files.NoticeData;
import io.butie.adapters.sample.SampleProvince;
import io.butie.adapters.security.Pbkdf2Passwords;
import io.butie.adapters.treasury.Silence;
import io.butie.adapters.treasury.SimulatedTreasury;
import io.butie.adapters.treasury.TreasuryBehaviour;
import io.butie.application.port.Entropy;
import io.butie.bootstrap.Application;
import io.butie.bootstrap.CannotRun;
import io.butie.bootstrap.Composition;
import io.butie.bootstrap.DataDirectory;
import io.butie.bootstrap.Environment;
import io.butie.bootstrap.FreePort;
import io.butie.bootstrap.Server;
import io.butie.bootstrap.Settings;
import io.butie.bootstrap.Termination;
import io.butie.bootstrap.UseCases;
import io.butie.bootstrap.export.ExportDesk;
import io.butie.domain.access.Role;
import io.butie.domain.access.Scope;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job on sample data. */
@Command(
    name = "demo",
    description = {
      "Pays a made-up province for a year: the 2023-65 rulebook, the real quota tables, three fund"
          + " channels, fourteen regions, a simulated treasury; ends with a verified audit bundle.",
      "Two runs with the same seed print the same figures and root."
    })
public final class DemoCommand implements Callable<Integer> {

  private static final int MOST_LINES = SampleProvince.MOST_LINES;
  private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 5);
  private static final String RULEBOOK = "2023-65";

  /** Sample users live as long as the demo: their passwords need not resist anyone. */
  private static final int PASSWORD_ITERATIONS = 1_000;

  private final Environment environment;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "a directory that is empty or not there; default: a fresh temporary one")
  private Optional<Path> data;

  @Option(
      names = "--lines",
      paramLabel = "N",
      defaultValue = "34000",
      description = "claim lines; 340000 is the province-year; default ${DEFAULT-VALUE}")
  private int lines;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "65",
      description = "default ${DEFAULT-VALUE}")
  private long seed;

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  @Option(names = "--keep-serving", description = "go on serving until told to stop")
  private boolean keepServing;

  @Spec private CommandSpec spec;

  public DemoCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    if (lines < 1 || lines > MOST_LINES) {
      throw CannotRun.usage("--lines is " + lines + "; it must be 1 to " + MOST_LINES);
    }
    Settings settings = settings();
    if (isOccupied(settings.data())) {
      throw CannotRun.conflict(settings.data() + " is not empty; name another directory");
    }
    DataDirectory taken = DataDirectory.hold(settings.data());
    spec.commandLine()
        .getErr()
        .println("demo: " + lines + " lines, seed " + seed + ", data in " + settings.data());
    return run(settings, taken);
  }

  private Settings settings() throws IOException {
    Path directory = data.isPresent() ? data.get() : Files.createTempDirectory("butie-demo-");
    Settings settings = Settings.of(environment, directory);
    return keepServing ? settings : settings.onPort(FreePort.find());
  }

  private static boolean isOccupied(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return false;
    }
    if (!Files.isDirectory(directory)) {
      return true;
    }
    try (var entries = Files.list(directory)) {
      return entries.findAny().isPresent();
    }
  }

  private int run(Settings settings, DataDirectory taken) throws Exception {
    DemoClock clock = new DemoClock(Composition.CHINA, FIRST_DAY);
    Entropy entropy = new SeededEntropy(seed);
    Stages stages = new Stages(new ProgressLines(spec.commandLine().getErr(), lines));
    try (Termination termination = Termination.watched();
        taken;
        SimulatedTreasury treasury =
            SimulatedTreasury.open(settings.data().resolve("treasury"), behaviour(), clock);
        Server server =
            stages.time(
                "start server",
                () ->
                    Server.start(
                        taken,
                        new Composition(
                            settings,
                            clock,
                            entropy,
                            new Pbkdf2Passwords(PASSWORD_ITERATIONS, entropy),
                            Optional.of(treasury),
                            settings.databaseSettings())))) {
      Application application = server.application();
      Summary summary =
          application.onContainerThread(() -> story(application, clock, settings, stages)).get();
      PrintWriter out = spec.commandLine().getOut();
      out.print(json ? summary.toJson() : summary.toText());
      out.flush();
      if (keepServing) {
        serve(server, settings, termination);
      }
      return summary.verified() ? ExitCode.DONE : ExitCode.VERIFICATION_FAILED;
    }
  }

  /** Whoever tries it out may look at everything: nothing in a sample is anybody's. */
  private void serve(Server server, Settings settings, Termination termination) throws Exception {
    Application application = server.application();
    UserId auditor = new UserId("auditor");
    String password =
        application
            .onContainerThread(
                () ->
                    application
                        .useCases()
                        .createAccount()
                        .create(auditor, Role.AUDITOR, Scope.of(Region.PROVINCE))
                        .orThrow())
            .get();
    ExportDesk desk = ExportDesk.open(settings.data(), application);
    try (desk) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("sign in as " + auditor + " with the password " + password);
      err.println("serving on " + server.address());
      termination.await();
    }
  }

  private TreasuryBehaviour behaviour() {
    // The same hand-over stays unanswered whatever the order in which regions are paid.
    return TreasuryBehaviour.fromSeed(seed)
        .withSilence(Silence.onFirstOf(new Region("130100"), FundChannel.EMPLOYMENT_SUBSIDY));
  }

  private Summary story(Application application, DemoClock clock, Settings settings, Stages stages)
      throws IOException {
    UseCases useCases = application.useCases();
    Rulebook rulebook = NoticeData.rulebook(RULEBOOK).orElseThrow();
    Map<Region, Long> quotas = new TreeMap<>();
    NoticeData.trainingQuotas()
        .byRegion()
        .forEach((region, row) -> quotas.put(region, row.total()));
    SampleProvince province = new SampleProvince(intQuotas(quotas), lines, seed);
    new DemoYear(useCases, clock, province, quotas, rulebook, application::advanceInBatch, stages)
        .tell();
    return new Closing(useCases, settings, rulebook, stages).close(lines);
  }

  private static Map<Region, Integer> intQuotas(Map<Region, Long> quotas) {
    Map<Region, Integer> ints = new TreeMap<>();
    quotas.forEach((region, total) -> ints.put(region, Math.toIntExact(total)));
    return ints;
  }
}
