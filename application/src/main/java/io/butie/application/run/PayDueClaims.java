package io.butie.application.run;

import io.butie.application.ledger.PublishCheckpoint;
import io.butie.application.port.Ledger;
import io.butie.application.port.Runs;
import io.butie.application.port.Transactions;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.disbursement.InstructionEvent;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.disbursement.PaymentRun;
import io.butie.domain.disbursement.RunContent;
import io.butie.domain.disbursement.RunState;
import io.butie.domain.ledger.RunApprovalRecord;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.RunId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * Pays what is due: a finance maker starts a run, the run builds itself and freezes, a finance
 * checker approves what they saw, the run instructs the treasury and collects its answers. {@link
 * #advance} makes one bounded step in one transaction; whoever drives it calls it again until it
 * waits or is done, and after a crash from wherever the last step ended.
 */
public final class PayDueClaims {

  private final Transactions transactions;
  private final Runs runs;
  private final Ledger ledger;
  private final Clock clock;
  private final BuildRun build;
  private final IssueInstructions issue;
  private final TellTreasury tell;
  private final CollectAnswers collect;
  private final PublishCheckpoint publish;

  public PayDueClaims(
      Transactions transactions,
      Runs runs,
      Ledger ledger,
      Clock clock,
      BuildRun build,
      IssueInstructions issue,
      TellTreasury tell,
      CollectAnswers collect,
      PublishCheckpoint publish) {
    this.transactions = transactions;
    this.runs = runs;
    this.ledger = ledger;
    this.clock = clock;
    this.build = build;
    this.issue = issue;
    this.tell = tell;
    this.collect = collect;
    this.publish = publish;
  }

  /**
   * Starts a run for what is payable in the region; NOT_FOUND where nothing is, RUN_OPEN where a
   * run is being made already. Of two who start at once the store lets one through, and the other
   * looks again.
   */
  public Outcome<RunId> start(SignedInUser maker, Region region, LocalDate payDay) {
    return transactions.attempt(
        () ->
            PaymentRun.make(runs.nextId(region, payDay), region, payDay, maker)
                .then(this::alone)
                .then(
                    run -> {
                      if (!runs.hasPayable(region)) {
                        return Outcome.refused(
                            RefusalCode.NOT_FOUND,
                            "nothing is payable in region " + region,
                            "地区 " + region + " 没有应付款项");
                      }
                      runs.add(run);
                      return Outcome.done(run.id());
                    }));
  }

  private Outcome<PaymentRun> alone(PaymentRun run) {
    return runs.open(run.region())
        .<Outcome<PaymentRun>>map(
            open ->
                Outcome.refused(
                    RefusalCode.RUN_OPEN,
                    "region "
                        + run.region()
                        + " has the open run "
                        + open
                        + ": dispatch or reject it before another is started",
                    "地区 " + run.region() + " 的支付批次 " + open + " 尚未办结，请先发送国库或予以退回，再新建批次"))
        .orElseGet(() -> Outcome.done(run));
  }

  /**
   * Approves the run on the content that the checker saw.
   *
   * @param seen the content hash that the checker was shown
   */
  public Outcome<PaymentRun> approve(SignedInUser checker, RunId id, Digest seen) {
    return transactions.attempt(
        () ->
            held(id)
                .then(run -> run.approve(checker, seen, runs.content(id).hash()))
                .then(run -> ledger.post(List.of(approvalOf(run))).map(posted -> run))
                .map(this::saved));
  }

  private RunApprovalRecord approvalOf(PaymentRun run) {
    return new RunApprovalRecord(
        run.region(),
        "approve/" + run.id(),
        run.id().value(),
        run.contentHash().orElseThrow(),
        run.totals().lines(),
        run.totals().instructions(),
        run.totals().amount(),
        run.madeBy().value(),
        run.approvedBy().orElseThrow().value(),
        LocalDate.now(clock));
  }

  /** Rejects the run: its lines are free for another. */
  public Outcome<PaymentRun> reject(SignedInUser checker, RunId id) {
    return transactions.attempt(
        () ->
            held(id)
                .then(run -> run.reject(checker))
                .map(
                    run -> {
                      runs.instructions(id, InstructionState.RESERVED, Integer.MAX_VALUE)
                          .forEach(
                              instruction -> {
                                runs.free(instruction.id());
                                runs.move(instruction, InstructionEvent.DROP);
                              });
                      return saved(run);
                    }));
  }

  /** Makes one bounded step in one transaction and says what to expect next. */
  public Outcome<Progress> advance(RunId id) {
    // Nothing is told to the treasury either, by a process that cannot say what was told before.
    return ledger
        .readOnly()
        .<Outcome<PaymentRun>>map(Outcome::refused)
        .orElseGet(() -> transactions.attempt(() -> held(id)))
        .then(
            run ->
                switch (run.state()) {
                  case BUILDING -> step(id, RunState.BUILDING, build::step);
                  case FROZEN -> Outcome.done(Progress.WAITING);
                  case APPROVED -> step(id, RunState.APPROVED, issue::step);
                  case DISPATCHED -> dispatched(run);
                  case SETTLED, PARTLY_SETTLED, RECONCILED, REJECTED -> Outcome.done(Progress.DONE);
                });
  }

  /**
   * The step, where the run is still in the state; another driver may have taken it further since
   * we looked, and a run that is frozen takes no more lines.
   */
  private Outcome<Progress> step(
      RunId id, RunState state, Function<PaymentRun, Outcome<Progress>> step) {
    return transactions.attempt(
        () ->
            held(id)
                .then(run -> run.state() == state ? step.apply(run) : Outcome.done(Progress.MORE)));
  }

  private Outcome<Progress> dispatched(PaymentRun run) {
    // The treasury is spoken to outside any transaction: its answer cannot be rolled back.
    return tell.hasWork(run) ? tell.step(run) : collect.step(run).then(this::published);
  }

  /** What a run did is published when it reaches its end: from then on it cannot be taken back. */
  private Outcome<Progress> published(Progress progress) {
    return progress == Progress.DONE
        ? publish.publish().map(signed -> progress)
        : Outcome.done(progress);
  }

  private Outcome<PaymentRun> held(RunId id) {
    return runs.hold(id)
        .<Outcome<PaymentRun>>map(Outcome::done)
        .orElseGet(
            () -> Outcome.refused(RefusalCode.NOT_FOUND, "there is no run " + id, "没有支付批次 " + id));
  }

  private PaymentRun saved(PaymentRun run) {
    runs.save(run);
    return run;
  }

  /** What a checker is shown: the content of the run as it is now. */
  public RunContent content(RunId id) {
    return transactions.read(() -> runs.content(id));
  }
}
