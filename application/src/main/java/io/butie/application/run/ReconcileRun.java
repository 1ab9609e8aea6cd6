package io.butie.application.run;

import io.butie.application.port.Runs;
import io.butie.application.port.Transactions;
import io.butie.application.run.CompareRun.Difference;
import io.butie.application.run.CompareRun.Stated;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.disbursement.PaymentRun;
import io.butie.domain.disbursement.RunEvent;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.RunId;
import java.util.List;

/**
 * Ends a run on which batch, treasury and ledger agree to the fen (账实相符, R60); until then the
 * differences are named.
 */
public final class ReconcileRun {

  private final Transactions transactions;
  private final Runs runs;
  private final CompareRun comparing;

  public ReconcileRun(Transactions transactions, Runs runs, CompareRun comparing) {
    this.transactions = transactions;
    this.runs = runs;
    this.comparing = comparing;
  }

  /**
   * Reconciles the run and gives the differences; where there are none, the run is reconciled. A
   * run that still waits for the treasury has its differences named too: they are why it waits.
   * Without any it is WRONG_STATE, for the treasury has not answered for everything yet.
   */
  public Outcome<List<Difference>> reconcile(SignedInUser user, RunId id) {
    return transactions
        .read(() -> runs.find(id))
        .<Outcome<PaymentRun>>map(Outcome::done)
        .orElseGet(
            () -> Outcome.refused(RefusalCode.NOT_FOUND, "there is no run " + id, "没有支付批次 " + id))
        .then(run -> user.allowedAs(Role.FINANCE_MAKER, run.region()).map(allowed -> run))
        .then(
            run -> {
              Stated stated = comparing.stated(run);
              return transactions.attempt(() -> reconcile(id, stated));
            });
  }

  private Outcome<List<Difference>> reconcile(RunId id, Stated stated) {
    PaymentRun run = runs.hold(id).orElseThrow();
    List<Difference> differences = comparing.compare(run, stated).differences();
    if (!differences.isEmpty()) {
      return Outcome.done(differences);
    }
    return run.after(RunEvent.RECONCILE)
        .map(
            reconciled -> {
              runs.save(reconciled);
              return differences;
            });
  }
}
