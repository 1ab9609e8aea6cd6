package io.butie.adapters.rest.fund;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.access.RegionScope;
import io.butie.adapters.rest.page.Page;
import io.butie.adapters.rest.page.Query;
import io.butie.adapters.rest.page.Takes;
import io.butie.application.port.Ledger;
import io.butie.application.port.Transactions;
import io.butie.domain.fund.FundSituation;
import io.butie.domain.reference.Region;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;

/** {@code /funds}: where the money of each region, year and channel is, by the balances (R28). */
@Path("/funds")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class FundsResource {

  private static final String FUND_YEAR = "fund_year";

  private final Transactions transactions;
  private final Ledger ledger;

  @Inject
  public FundsResource(Transactions transactions, Ledger ledger) {
    this.transactions = transactions;
    this.ledger = ledger;
  }

  /** All of them, in order of region, fund year and channel. */
  @GET
  @Takes({Query.REGION, FUND_YEAR})
  @Needs(Permission.READ_REGISTERS)
  public Page<FundView> list(@Context UriInfo uri, @Context SecurityContext security) {
    Query query = Query.of(uri);
    Optional<Region> region = RegionScope.of(security).narrowedTo(query.region());
    Optional<Long> year = query.number(FUND_YEAR, 1, 9_999);
    List<FundView> funds =
        FundSituation.of(transactions.read(ledger::balances)).stream()
            .filter(fund -> region.map(fund.region()::equals).orElse(true))
            .filter(fund -> year.map(only -> only == fund.fundYear()).orElse(true))
            .map(FundView::of)
            .toList();
    return new Page<>(funds, Optional.empty());
  }
}
