package io.butie.application.trail;

import io.butie.application.port.AuditLog;
import io.butie.application.port.Transactions;
import io.butie.application.request.RequestInHand;
import io.butie.domain.access.AuditEntry;
import io.butie.domain.access.AuditEntry.Act;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.policy.Outcome;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps who did and who saw what. */
public final class KeepTrail {

  private final Transactions transactions;
  private final AuditLog log;
  private final Clock clock;

  public KeepTrail(Transactions transactions, AuditLog log, Clock clock) {
    this.transactions = transactions;
    this.log = log;
    this.clock = clock;
  }

  /** In the transaction of what was done: both are kept, or neither. Last of all in it. */
  public void withEffect(RequestInHand request) {
    log.append(clock.instant(), request.act(), AuditEntry.DONE);
  }

  /** In a transaction of its own: what had no effect. */
  public void alone(Act act, String outcome) {
    transactions
        .attempt(
            () -> {
              log.append(clock.instant(), act, outcome);
              return Outcome.done(act);
            })
        .orThrow();
  }

  /**
   * A command, which may take several transactions: it has an entry before it begins, so that none
   * of its effects can be without, and one that says how it ended.
   */
  public <T> Outcome<T> command(String name, SignedInUser user, Supplier<Outcome<T>> command) {
    Act act =
        new Act(
            Optional.of(user.id()),
            Optional.of(user.role()),
            name,
            user.scope().region(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    alone(act, AuditEntry.BEGUN);
    Outcome<T> outcome = command.get();
    alone(act, outcome.fold(done -> AuditEntry.DONE, refusal -> refusal.code().name()));
    return outcome;
  }
}
