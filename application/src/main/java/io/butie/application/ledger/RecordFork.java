package io.butie.application.ledger;

import io.butie.application.port.Checkpoints;
import io.butie.application.port.Ledger;
import io.butie.application.port.Ledger.Head;
import io.butie.application.port.Ledger.Posted;
import io.butie.application.port.Transactions;
import io.butie.domain.access.FourEyes;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.ledger.Checkpoint;
import io.butie.domain.ledger.ForkRecord;
import io.butie.domain.ledger.SignedCheckpoint;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Region;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Gives up published records that are lost: a finance maker and a finance checker of the province
 * say so in the log, which then goes on from where its database stands (R58, R60). An auditor who
 * saved one of the checkpoints that are given up still sees that the log is another.
 */
public final class RecordFork {

  private final Transactions transactions;
  private final Ledger ledger;
  private final Checkpoints checkpoints;
  private final CheckLedger check;
  private final PublishCheckpoint publish;
  private final Clock clock;

  public RecordFork(
      Transactions transactions,
      Ledger ledger,
      Checkpoints checkpoints,
      CheckLedger check,
      PublishCheckpoint publish,
      Clock clock) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.checkpoints = checkpoints;
    this.check = check;
    this.publish = publish;
    this.clock = clock;
  }

  /**
   * Records the fork, puts the checkpoints that it gives up aside and publishes a new one.
   * WRONG_STATE where the database is not behind what was published, or is not whole itself.
   *
   * @param reason in words, without personal data
   */
  public Outcome<Posted> record(SignedInUser maker, SignedInUser checker, String reason) {
    return maker
        .allowedAs(Role.FINANCE_MAKER, Region.PROVINCE)
        .then(user -> checker.allowedAs(Role.FINANCE_CHECKER, Region.PROVINCE))
        .then(user -> FourEyes.check(maker.id(), checker))
        .then(user -> behind())
        .then(lost -> transactions.attempt(() -> post(maker, checker, reason, lost)))
        .map(this::finish);
  }

  private Outcome<Checkpoint> behind() {
    Head head = transactions.read(ledger::head);
    return checkpoints
        .latest()
        .map(SignedCheckpoint::checkpoint)
        .filter(published -> published.size() > head.size())
        .filter(published -> check.isWhole())
        .map(Outcome::done)
        .orElseGet(
            () ->
                Outcome.refused(
                    RefusalCode.WRONG_STATE,
                    "a fork is recorded where the database is whole, and behind what was"
                        + " published",
                    "只有数据库自身完整、且落后于已发布检查点时，才能登记分叉"));
  }

  private Outcome<Posted> post(
      SignedInUser maker, SignedInUser checker, String reason, Checkpoint lost) {
    Head head = ledger.head();
    return ledger.fork(
        new ForkRecord(
            Region.PROVINCE,
            "fork/" + head.size(),
            lost.size(),
            lost.root(),
            head.root(),
            reason,
            maker.id().value(),
            checker.id().value(),
            LocalDate.now(clock)));
  }

  /** Also after a crash between the record and this: {@link CheckLedger} comes here again. */
  private Posted finish(Posted posted) {
    checkpoints.giveUp(posted.firstSequence());
    check.check();
    publish.publish().orThrow();
    return posted;
  }
}
