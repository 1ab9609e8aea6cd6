package io.butie.application.training;

import io.butie.application.ledger.Transfers;
import io.butie.application.port.Classes;
import io.butie.application.port.Ledger;
import io.butie.application.port.Transactions;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.fund.Arrow;
import io.butie.domain.fund.Movement;
import io.butie.domain.ledger.ClassClosingRecord;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Outcome;
import io.butie.domain.reference.ClassId;
import io.butie.domain.training.TrainingClass;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Closes a class: no more of its lines accrue, and what it did not need is released. */
public final class CloseClasses {

  private final Transactions transactions;
  private final Classes classes;
  private final Ledger ledger;
  private final Clock clock;

  public CloseClasses(Transactions transactions, Classes classes, Ledger ledger, Clock clock) {
    this.transactions = transactions;
    this.classes = classes;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Closes the class and gives the amount that was released. */
  public Outcome<Money> close(SignedInUser reviewer, ClassId id) {
    return transactions.attempt(
        () ->
            ReviewedClass.of(classes, reviewer, id)
                .then(open -> open.close().then(closed -> release(reviewer, open, closed))));
  }

  private Outcome<Money> release(SignedInUser reviewer, TrainingClass open, TrainingClass closed) {
    Money released = open.remaining();
    ClassClosingRecord closing =
        new ClassClosingRecord(
            open.region(),
            "close/" + open.id(),
            open.id().value(),
            released,
            reviewer.id().value(),
            LocalDate.now(clock));
    List<LedgerRecord> records = new ArrayList<>(List.of(closing));
    if (!released.isZero()) {
      records.add(
          Transfers.of(
              Movement.along(
                  Arrow.RELEASE,
                  open.region(),
                  open.fundYear(),
                  open.channel().orElseThrow(),
                  released),
              "release/" + open.id(),
              open.id().value(),
              closing,
              LocalDate.now(clock)));
    }
    // The class before the log head, as accruing takes them.
    classes.save(closed);
    return ledger.post(records).map(posted -> released);
  }
}
