package io.butie.adapters.rest.ledger;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.access.RegionScope;
import io.butie.adapters.rest.page.Page;
import io.butie.adapters.rest.page.Query;
import io.butie.adapters.rest.page.Takes;
import io.butie.adapters.rest.problem.ProblemException;
import io.butie.application.port.Checkpoints;
import io.butie.application.port.Ledger;
import io.butie.application.port.Transactions;
import io.butie.domain.ledger.SignedCheckpoint;
import io.butie.domain.reference.Region;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code /ledger}: what an auditor compares with the bundle, while the server runs. */
@Path("/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class LedgerResource {

  private static final String FROM = "from";
  private static final String TEXT = "text/plain; charset=UTF-8";

  private final Transactions transactions;
  private final Ledger ledger;
  private final Checkpoints checkpoints;
  private final RecordText text;
  private final VisibleAccounts accounts;

  @Inject
  public LedgerResource(
      Transactions transactions,
      Ledger ledger,
      Checkpoints checkpoints,
      RecordText text,
      VisibleAccounts accounts) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.checkpoints = checkpoints;
    this.text = text;
    this.accounts = accounts;
  }

  /** Records in log order. */
  @GET
  @Takes({FROM, Query.LIMIT, Query.REGION})
  @Path("/records")
  @Needs(Permission.READ_LEDGER)
  public StreamingOutput records(@Context UriInfo uri, @Context SecurityContext security) {
    Query query = Query.of(uri);
    Predicate<Region> shown = regions(query, security);
    long from = query.number(FROM, 0, Long.MAX_VALUE).orElse(0L);
    int limit = query.limit();
    RecordsPage page = transactions.read(() -> RecordsPage.read(ledger, from, limit, shown));
    byte[] json = page.toJson(text).getBytes(StandardCharsets.UTF_8);
    return out -> out.write(json);
  }

  /** Every account that money has touched, in order of name. */
  @GET
  @Takes(Query.REGION)
  @Path("/accounts")
  @Needs(Permission.READ_LEDGER)
  public Page<AccountView> accounts(@Context UriInfo uri, @Context SecurityContext security) {
    Predicate<Region> shown = regions(Query.of(uri), security);
    List<AccountView> views =
        transactions.read(ledger::balances).entrySet().stream()
            .filter(balance -> shown.test(balance.getKey().region()))
            .map(balance -> AccountView.of(balance.getKey(), balance.getValue()))
            .toList();
    return new Page<>(views, Optional.empty());
  }

  /** One account by its name. */
  @GET
  @Path("/accounts/{region}/{fund_year}/{channel}/{kind}")
  @Needs(Permission.READ_LEDGER)
  public AccountView account(
      @PathParam("region") String region,
      @PathParam("fund_year") String fundYear,
      @PathParam("channel") String channel,
      @PathParam("kind") String kind,
      @Context SecurityContext security) {
    return accounts.find(region, fundYear, channel, kind, security);
  }

  /** The latest published checkpoint: a signed note (C2SP tlog-checkpoint). */
  @GET
  @Path("/checkpoint")
  @Produces(TEXT)
  @Needs(Permission.READ_CHECKPOINT)
  public String checkpoint() {
    return checkpoints
        .latest()
        .map(SignedCheckpoint::text)
        .orElseThrow(() -> ProblemException.notFound("no checkpoint was published yet", "尚未发布检查点"));
  }

  private static Predicate<Region> regions(Query query, SecurityContext security) {
    Optional<Region> only = RegionScope.of(security).narrowedTo(query.region());
    return region -> only.map(region::equals).orElse(true);
  }
}
