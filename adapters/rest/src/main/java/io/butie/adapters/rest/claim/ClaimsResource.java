package io.butie.adapters.rest.claim;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.access.RegionScope;
import io.butie.adapters.rest.page.Cursor;
import io.butie.adapters.rest.page.Page;
import io.butie.adapters.rest.page.Query;
import io.butie.adapters.rest.page.Takes;
import io.butie.application.port.ClaimPages;
import io.butie.application.port.ClaimPages.ShownLine;
import io.butie.application.port.Ledger;
import io.butie.application.port.Transactions;
import io.butie.domain.access.Scope;
import io.butie.domain.claim.ClaimState;
import io.butie.domain.ledger.DecisionRecord;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.reference.LineId;
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
import java.util.Optional;

/** {@code /claims}: claim lines, and why each was decided as it was. */
@Path("/claims")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class ClaimsResource {

  private static final String STATE = "state";

  private final Transactions transactions;
  private final ClaimPages pages;
  private final Ledger ledger;
  private final VisibleLines visible;

  @Inject
  public ClaimsResource(
      Transactions transactions, ClaimPages pages, Ledger ledger, VisibleLines visible) {
    this.transactions = transactions;
    this.pages = pages;
    this.visible = visible;
    this.ledger = ledger;
  }

  /** Lines in order of id. */
  @GET
  @Takes({Query.REGION, STATE, Query.LIMIT, Cursor.PARAMETER})
  @Needs(Permission.READ_CLAIMS)
  public Page<ClaimView> list(@Context UriInfo uri, @Context SecurityContext security) {
    Query query = Query.of(uri);
    Scope scope = RegionScope.of(security).narrowedWithOwn(query.region());
    Optional<ClaimState> state = query.constant(STATE, ClaimState.class);
    Cursor cursor =
        Cursor.of("claims of " + scope + " in " + state.map(Enum::name).orElse("any state"));
    Optional<LineId> after = cursor.keyIn(query, 1, key -> new LineId(key.get(0)));
    int limit = query.limit();
    return Page.of(
        transactions.read(() -> pages.lines(scope, state, after, limit + 1)),
        limit,
        line -> cursor.after(line.id().value()),
        ClaimView::of);
  }

  /** One line with its decision; another region's or institution's is as good as none. */
  @GET
  @Path("/{id}")
  @Needs(Permission.READ_CLAIMS)
  public ClaimView claim(@PathParam("id") String id, @Context SecurityContext security) {
    ShownLine line = visible.find(id, security);
    return ClaimView.of(line, transactions.read(() -> decision(line.id())));
  }

  private Optional<DecisionView> decision(LineId line) {
    return ledger
        .find(RecordKind.DECISION, DecisionRecord.idOf(line))
        .map(stored -> DecisionView.of((DecisionRecord) stored.entry().record()));
  }
}
