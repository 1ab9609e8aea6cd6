package io.butie.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.ledger.CheckpointFiles;
import io.butie.adapters.ledger.SeedFiles;
import io.butie.application.ledger.LogKeys;
import io.butie.application.ledger.PublishCheckpoint;
import io.butie.application.ledger.Standing;
import io.butie.application.port.Payees.Account;
import io.butie.application.port.Runs;
import io.butie.application.port.Treasury;
import io.butie.application.run.BuildRun;
import io.butie.application.run.CollectAnswers;
import io.butie.application.run.IssueInstructions;
import io.butie.application.run.PayDueClaims;
import io.butie.application.run.Progress;
import io.butie.application.run.TellTreasury;
import io.butie.domain.access.Role;
import io.butie.domain.claim.ClaimState;
import io.butie.domain.disbursement.PaymentRun;
import io.butie.domain.disbursement.RunState;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.RunId;
import io.butie.domain.reference.UserId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Two runs, or two who act on one. */
class RunRacesTest extends RaceContract {

  @TempDir private Path checkpoints;

  private static final long FEN = 700;

  private String line;

  @BeforeEach
  void makeALinePayable() {
    line = "L" + region;
    doing(
        () -> {
          payees.add(RaceLines.PAYEE, new Account("6222", "户名", "102100099996"));
          claims.add(
              List.of(
                  Samples.bareLine(
                      line, people.nameless(), region, TODAY, CHANNEL, RaceLines.PAYEE)));
        });
    doing(() -> Samples.makePayable(claims, List.of(line), FEN));
  }

  private PayDueClaims pay(Runs met) {
    Optional<Treasury> nobody = Optional.empty();
    return new PayDueClaims(
        session,
        met,
        ledger,
        clock,
        new BuildRun(met, payees),
        new IssueInstructions(met, ledger, rulebook),
        new TellTreasury(session, met, payees, nobody),
        new CollectAnswers(session, met, claims, payees, ledger, nobody),
        new PublishCheckpoint(
            session, ledger, keys(), new CheckpointFiles(checkpoints), new Standing(), () -> {}));
  }

  private LogKeys keys() {
    SeedFiles seeds =
        new SeedFiles(checkpoints.resolve("keys"), "butie.test/log", length -> new byte[length]);
    seeds.begin();
    return new LogKeys(session, ledger, seeds);
  }

  private Outcome<RunId> start(PayDueClaims pay) {
    return start(pay, TODAY);
  }

  private Outcome<RunId> start(PayDueClaims pay, LocalDate payDay) {
    return pay.start(as("maker", Role.FINANCE_MAKER, region), region, payDay);
  }

  /** Builds until the run waits for its checker. */
  private static Outcome<RunId> build(PayDueClaims pay, RunId id) {
    Outcome<Progress> step = pay.advance(id);
    while (step instanceof Outcome.Done<Progress> done && done.value() == Progress.MORE) {
      step = pay.advance(id);
    }
    return step.map(waits -> id);
  }

  private PaymentRun runNow(RunId id) {
    return asking(() -> runs.find(id)).orElseThrow();
  }

  private long linesIn(RunId id) {
    return runNow(id).totals().lines();
  }

  /**
   * Both have seen that the region has no open run; the database lets one in (四(二) R53), and so a
   * line comes into one run (三(五) R38).
   */
  @RepeatedTest(ROUNDS)
  void twoRunsAreStartedAtTheSameMoment() throws Exception {
    Meeting afterLooking = new Meeting();
    PayDueClaims pay = pay(afterLooking.after(Runs.class, runs, "open"));

    Race<RunId> race = Race.between(() -> start(pay), () -> start(pay));

    assertOneStarted(race);
  }

  /** The same for two payment days, whose runs have different ids. */
  @RepeatedTest(ROUNDS)
  void twoRunsForDifferentDaysAreStartedAtTheSameMoment() throws Exception {
    Meeting afterLooking = new Meeting();
    PayDueClaims pay = pay(afterLooking.after(Runs.class, runs, "open"));

    Race<RunId> race = Race.between(() -> start(pay, TODAY), () -> start(pay, TODAY.plusDays(1)));

    assertOneStarted(race);
  }

  private void assertOneStarted(Race<RunId> race) {
    assertThat(race.done()).hasSize(1);
    RunId winner = race.done().get(0);
    assertThat(race.outcomes())
        .contains(
            Outcome.refused(
                RefusalCode.RUN_OPEN,
                "region "
                    + region
                    + " has the open run "
                    + winner
                    + ": dispatch or reject it before another is started",
                "地区 " + region + " 的支付批次 " + winner + " 尚未办结，请先发送国库或予以退回，再新建批次"));
    assertThat(asking(runs::unfinished)).containsExactly(winner);
    build(pay(runs), winner).orThrow();
    assertThat(linesIn(winner)).as("the line is in the one run").isEqualTo(1);
  }

  @RepeatedTest(ROUNDS)
  void twoDriversBuildOneRun() throws Exception {
    PayDueClaims pay = pay(runs);
    RunId id = start(pay).orThrow();

    Race<RunId> race = Race.between(() -> build(pay, id), () -> build(pay, id));

    assertThat(race.done()).containsExactly(id, id);
    assertThat(linesIn(id)).isEqualTo(1);
    assertThat(value("SELECT COUNT(*) FROM instruction")).isEqualTo("1");
  }

  /** Each run is approved once, by one (四(四) R58). */
  @RepeatedTest(ROUNDS)
  void twoCheckersApproveOneRun() throws Exception {
    PayDueClaims pay = pay(runs);
    RunId id = start(pay).orThrow();
    build(pay, id).orThrow();
    Digest seen = pay.content(id).hash();
    long before = logSize();

    Race<PaymentRun> race =
        Race.between(
            () -> pay.approve(as("checker-1", Role.FINANCE_CHECKER, region), id, seen),
            () -> pay.approve(as("checker-2", Role.FINANCE_CHECKER, region), id, seen));

    assertThat(race.done()).hasSize(1);
    assertThat(race.refusals()).containsExactly(RefusalCode.WRONG_STATE);
    assertThat(runNow(id)).isEqualTo(race.done().get(0));
    assertThat(runNow(id).approvedBy())
        .get()
        .isIn(new UserId("checker-1"), new UserId("checker-2"));
    assertThat(logSize() - before).isEqualTo(1);
    assertThat(asking(() -> ledger.find(RecordKind.RUN_APPROVAL, "approve/" + id))).isPresent();
  }

  @RepeatedTest(ROUNDS)
  void oneCheckerApprovesWhatAnotherRejects() throws Exception {
    PayDueClaims pay = pay(runs);
    RunId id = start(pay).orThrow();
    build(pay, id).orThrow();
    Digest seen = pay.content(id).hash();

    Race<PaymentRun> race =
        Race.between(
            () -> pay.approve(as("checker-1", Role.FINANCE_CHECKER, region), id, seen),
            () -> pay.reject(as("checker-2", Role.FINANCE_CHECKER, region), id));

    assertThat(race.done()).hasSize(1);
    assertThat(race.refusals()).containsExactly(RefusalCode.WRONG_STATE);
    assertThat(runNow(id).state()).isEqualTo(race.done().get(0).state());
    assertThat(asking(() -> runs.hasPayable(region)))
        .as("a rejected run lets its line go")
        .isEqualTo(runNow(id).state() == RunState.REJECTED);
    assertThat(asking(() -> claims.find(new LineId(line))).orElseThrow().state())
        .isEqualTo(ClaimState.PAYABLE);
  }
}
