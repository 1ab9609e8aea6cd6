package io.butie.adapters.rest.ledger;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.page.Cursor;
import io.butie.adapters.rest.page.Page;
import io.butie.adapters.rest.page.Query;
import io.butie.adapters.rest.page.Takes;
import io.butie.application.port.Ledger;
import io.butie.application.port.Transactions;
import io.butie.domain.fund.FundAccount;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;

/** {@code /ledger/accounts/…/statement}: what changed an account, and its balance after each. */
@Path("/ledger/accounts/{region}/{fund_year}/{channel}/{kind}/statement")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class StatementResource {

  private static final String FROM = "from";
  private static final String TO = "to";

  private final Transactions transactions;
  private final Ledger ledger;
  private final VisibleAccounts accounts;

  @Inject
  public StatementResource(Transactions transactions, Ledger ledger, VisibleAccounts accounts) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.accounts = accounts;
  }

  /**
   * The account's transfers in log order. Whoever forges the balance in a cursor is shown wrong
   * balances, and nobody else is.
   */
  @GET
  @Takes({FROM, TO, Query.LIMIT, Cursor.PARAMETER})
  @Needs(Permission.READ_LEDGER)
  public Page<StatementLine> statement(
      @PathParam("region") String region,
      @PathParam("fund_year") String fundYear,
      @PathParam("channel") String channel,
      @PathParam("kind") String kind,
      @Context UriInfo uri,
      @Context SecurityContext security) {
    Query query = Query.of(uri);
    LocalDate from = query.date(FROM).orElse(LocalDate.MIN);
    LocalDate to = query.date(TO).orElse(LocalDate.MAX);
    boolean everyDay = from.equals(LocalDate.MIN) && to.equals(LocalDate.MAX);
    int limit = query.limit();
    String name = accounts.find(region, fundYear, channel, kind, security).account();
    Cursor cursor = Cursor.of("statement of " + name + " from " + from + " to " + to);
    StatementPage.Place place =
        cursor.keyIn(query, 2, StatementResource::place).orElse(StatementPage.Place.START);
    StatementPage page =
        transactions.read(
            () ->
                StatementPage.read(
                    ledger,
                    FundAccount.parse(name),
                    place,
                    everyDay ? limit : Ledger.MAX_RECORDS,
                    limit,
                    day -> !day.isBefore(from) && !day.isAfter(to)));
    return new Page<>(
        page.lines(),
        page.next()
            .map(
                next ->
                    cursor.after(
                        Long.toString(next.regionSequence()), Long.toString(next.balanceFen()))));
  }

  private static StatementPage.Place place(List<String> key) {
    return new StatementPage.Place(Long.parseLong(key.get(0)), Long.parseLong(key.get(1)));
  }
}
