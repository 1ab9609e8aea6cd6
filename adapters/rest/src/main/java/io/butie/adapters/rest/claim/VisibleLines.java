package io.butie.adapters.rest.claim;

import io.butie.adapters.rest.access.RegionScope;
import io.butie.adapters.rest.problem.ProblemException;
import io.butie.application.port.ClaimPages;
import io.butie.application.port.ClaimPages.ShownLine;
import io.butie.application.port.Transactions;
import io.butie.domain.reference.LineId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;

/**
 * Another region's or institution's line is as good as none: who may not see it need not learn of
 * it.
 */
@Dependent
public class VisibleLines {

  private final Transactions transactions;
  private final ClaimPages pages;

  @Inject
  public VisibleLines(Transactions transactions, ClaimPages pages) {
    this.transactions = transactions;
    this.pages = pages;
  }

  /**
   * The line as it is now.
   *
   * @throws ProblemException 404 where there is none that the caller may see
   */
  ShownLine find(String id, SecurityContext security) {
    RegionScope scope = RegionScope.of(security);
    return Optional.of(id)
        .filter(LineId::isId)
        .flatMap(line -> transactions.read(() -> pages.find(new LineId(line))))
        .filter(line -> scope.covers(line.region(), line.institution()))
        .orElseThrow(() -> ProblemException.notFound("there is no such claim line", "没有此申领明细"));
  }
}
