package io.butie.bootstrap.demo;

import io.butie.adapters.files.NoticeData;
import io.butie.adapters.sample.SampleProvince;
import io.butie.adapters.security.Pbkdf2Passwords;
import io.butie.adapters.treasury.Silence;
import io.butie.adapters.treasury.SimulatedTreasury;
import io.butie.adapters.treasury.TreasuryBehaviour;
import io.butie.bootstrap.Application;
import io.butie.bootstrap.Composition;
import io.butie.bootstrap.DataDirectory;
import io.butie.bootstrap.Environment;
import io.butie.bootstrap.FreePort;
import io.butie.bootstrap.Server;
import io.butie.bootstrap.Settings;
import io.butie.bootstrap.UseCases;
import io.butie.domain.access.Role;
import io.butie.domain.access.Scope;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.claim.ClaimState;
import io.butie.domain.disbursement.PaymentRun;
import io.butie.domain.disbursement.RunState;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.RunId;
import io.butie.domain.reference.UserId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A real server process that stops dead at a boundary of a run's steps, for somebody to kill it
 * there. Each life of it first finishes what the life before it was killed in, then pays the next
 * region up to the next boundary; the last life proves that nothing was lost or done twice.
 */
public final class PulledPlug {

  /** Said on stderr where the plug may be pulled. */
  public static final String AT = "PULL THE PLUG AT ";

  /** Said on stderr by the last life, after every check. */
  public static final String WHOLE = "NOTHING LOST, NOTHING TWICE: ";

  private static final int LINES = 1_400;
  private static final long SEED = 65;
  private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 5);
  private static final Set<RunState> STILL =
      EnumSet.of(RunState.FROZEN, RunState.SETTLED, RunState.PARTLY_SETTLED);
  private static final String DAY = "day-of-the-story";

  private final int life;
  private final Settings settings;
  private final DemoClock clock;
  private final Map<Region, Long> quotas = new TreeMap<>();
  private final Optional<Boundary> next;

  /** Only the run that this life pays is killed, not the one that it finishes first. */
  private volatile boolean armed;

  private PulledPlug(int life, Optional<Boundary> next, Settings settings, LocalDate day) {
    this.life = life;
    this.next = next;
    this.settings = settings;
    this.clock = new DemoClock(Composition.CHINA, day);
    NoticeData.trainingQuotas()
        .byRegion()
        .forEach((region, row) -> quotas.put(region, row.total()));
  }

  /**
   * Arguments: the data directory, this life's number from 0 and, but for the last, its boundary.
   */
  public static void main(String[] args) throws Exception {
    Settings settings = Settings.of(new Environment(), Path.of(args[0])).onPort(FreePort.find());
    int life = Integer.parseInt(args[1]);
    Path day = settings.data().resolve(DAY);
    DataDirectory taken = DataDirectory.take(settings.data()).orElseThrow();
    new PulledPlug(
            life,
            args.length == 3 ? Optional.of(Boundary.valueOf(args[2])) : Optional.empty(),
            settings,
            life == 0 ? FIRST_DAY : LocalDate.parse(Files.readString(day)))
        .live(taken);
    System.exit(0);
  }

  private void live(DataDirectory taken) throws Exception {
    SeededEntropy entropy = new SeededEntropy(SEED + life);
    TreasuryBehaviour behaviour = TreasuryBehaviour.fromSeed(SEED).withSilence(Silence.never());
    try (taken;
        SimulatedTreasury treasury =
            SimulatedTreasury.open(settings.data().resolve("treasury"), behaviour, clock);
        Server server =
            Server.start(
                taken,
                new Composition(
                    settings,
                    clock,
                    entropy,
                    new Pbkdf2Passwords(1, entropy),
                    Optional.of(new PluggedTreasury(treasury, this::pullAt)),
                    settings.databaseSettings()))) {
      Application application = server.application();
      application
          .onContainerThread(
              () -> {
                tell(application);
                return life;
              })
          .get();
    }
  }

  private void tell(Application application) throws Exception {
    UseCases useCases = application.useCases();
    List<Region> regions = new ArrayList<>(quotas.keySet());
    if (life == 0) {
      makeLinesPayable(application);
    } else {
      finishWhatWasCutOff(application, regions.get(life - 1));
    }
    if (next.isPresent()) {
      payUpTo(next.get(), useCases, regions.get(life));
    }
    prove(useCases);
  }

  /** The demo's year up to its first run, which is not begun: every region has payable lines. */
  private void makeLinesPayable(Application application) throws Exception {
    Map<Region, Integer> totals = new TreeMap<>();
    quotas.forEach((region, total) -> totals.put(region, Math.toIntExact(total)));
    Rulebook rulebook = NoticeData.rulebook("2023-65").orElseThrow();
    new DemoYear(
            application.useCases(),
            clock,
            new SampleProvince(totals, LINES, SEED),
            quotas,
            rulebook,
            application::advanceInBatch,
            new Stages((what, soFar) -> {}))
        .tellUpToPayable(LocalDate.of(2023, 8, 31));
    Files.writeString(settings.data().resolve(DAY), clock.day().toString());
  }

  /** The server has resumed the run by itself; only the second person's word may be missing. */
  private void finishWhatWasCutOff(Application application, Region region) throws Exception {
    UseCases useCases = application.useCases();
    RunId id =
        useCases.transactions().read(useCases.runs()::unfinished).stream()
            .filter(run -> run.value().startsWith("R" + region))
            .findFirst()
            .orElseThrow();
    PaymentRun run = awaitStillness(useCases, id);
    if (run.state() == RunState.FROZEN) {
      useCases
          .payDueClaims()
          .approve(
              join(useCases, Role.FINANCE_CHECKER, region),
              id,
              useCases.payDueClaims().content(id).hash())
          .orThrow();
      application.advanceInBatch(id);
      run = awaitStillness(useCases, id);
    }
    if (run.state() != RunState.SETTLED && run.state() != RunState.PARTLY_SETTLED) {
      throw new AssertionError("run " + id + " did not finish: " + run.state());
    }
    var differences =
        useCases
            .reconcileRun()
            .orElseThrow()
            .reconcile(join(useCases, Role.FINANCE_MAKER, region), id)
            .orThrow();
    if (!differences.isEmpty()) {
      throw new AssertionError("run " + id + " does not reconcile: " + differences);
    }
  }

  private static PaymentRun awaitStillness(UseCases useCases, RunId id) throws Exception {
    for (int tries = 0; tries < 600; tries++) {
      PaymentRun run = useCases.transactions().read(() -> useCases.runs().find(id).orElseThrow());
      if (STILL.contains(run.state())) {
        return run;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("run " + id + " does not go on by itself");
  }

  private void payUpTo(Boundary boundary, UseCases useCases, Region region) {
    RunId id =
        useCases
            .payDueClaims()
            .start(join(useCases, Role.FINANCE_MAKER, region), region, clock.day())
            .orThrow();
    armed = true;
    pullAt(Boundary.STARTED);
    advance(useCases, id);
    pullAt(Boundary.RESERVED);
    advanceUntil(RunState.FROZEN, useCases, id);
    pullAt(Boundary.FROZEN);
    approve(useCases, region, id);
    pullAt(Boundary.APPROVED);
    advance(useCases, id);
    pullAt(Boundary.INSTRUCTED);
    advanceUntil(RunState.DISPATCHED, useCases, id);
    pullAt(Boundary.DISPATCHED);
    advance(useCases, id); // the treasury pulls at the two boundaries of sending
    pullAt(Boundary.ACCEPTED);
    advance(useCases, id);
    pullAt(Boundary.ANSWERED);
    throw new AssertionError("the plug was not pulled at " + boundary);
  }

  private static void advance(UseCases useCases, RunId id) {
    useCases.payDueClaims().advance(id).orThrow();
  }

  private static void advanceUntil(RunState state, UseCases useCases, RunId id) {
    while (useCases.transactions().read(() -> useCases.runs().find(id).orElseThrow()).state()
        != state) {
      advance(useCases, id);
    }
  }

  private void approve(UseCases useCases, Region region, RunId id) {
    useCases
        .payDueClaims()
        .approve(
            join(useCases, Role.FINANCE_CHECKER, region),
            id,
            useCases.payDueClaims().content(id).hash())
        .orThrow();
  }

  private SignedInUser join(UseCases useCases, Role role, Region region) {
    UserId user = new UserId(role + "-of-life-" + life + "-" + region);
    String password = useCases.createAccount().create(user, role, Scope.of(region)).orThrow();
    return useCases.signIn().signIn(user, password).orThrow();
  }

  /** Stands still at the boundary that this life is for, until it is killed. */
  private void pullAt(Boundary boundary) {
    if (armed && next.equals(Optional.of(boundary))) {
      System.err.println(AT + boundary);
      try {
        Thread.sleep(Long.MAX_VALUE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The offline verifier finds every line instructed at most once and all balances kept. */
  private void prove(UseCases useCases) throws Exception {
    Rulebook rulebook = NoticeData.rulebook("2023-65").orElseThrow();
    Summary summary =
        new Closing(useCases, settings, rulebook, new Stages((what, soFar) -> {})).close(LINES);
    if (!summary.verified()) {
      throw new AssertionError(summary.failure());
    }
    System.err.println(WHOLE + summary.lines(ClaimState.PAID) + " lines paid");
  }
}
