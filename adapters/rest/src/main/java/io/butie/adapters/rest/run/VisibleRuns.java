package io.butie.adapters.rest.run;

import io.butie.adapters.rest.access.RegionScope;
import io.butie.adapters.rest.problem.ProblemException;
import io.butie.application.port.Runs;
import io.butie.application.port.Transactions;
import io.butie.domain.disbursement.PaymentRun;
import io.butie.domain.reference.RunId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;

/** Another region's run is as good as none: who may not see it need not learn of it. */
@Dependent
public class VisibleRuns {

  private final Transactions transactions;
  private final Runs runs;

  @Inject
  public VisibleRuns(Transactions transactions, Runs runs) {
    this.transactions = transactions;
    this.runs = runs;
  }

  /**
   * The run as it is now.
   *
   * @throws ProblemException 404 where there is none that the caller may see
   */
  PaymentRun find(String id, SecurityContext security) {
    RegionScope scope = RegionScope.of(security);
    return identifier(id)
        .flatMap(run -> transactions.read(() -> runs.find(run)))
        .filter(run -> scope.covers(run.region()))
        .orElseThrow(() -> ProblemException.notFound("there is no such run", "没有此支付批次"));
  }

  private static Optional<RunId> identifier(String id) {
    try {
      return Optional.of(new RunId(id));
    } catch (IllegalArgumentException noIdentifier) {
      return Optional.empty();
    }
  }
}
