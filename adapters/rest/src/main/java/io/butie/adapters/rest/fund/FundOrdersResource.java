package io.butie.adapters.rest.fund;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.access.RegionScope;
import io.butie.adapters.rest.page.Cursor;
import io.butie.adapters.rest.page.Page;
import io.butie.adapters.rest.page.Query;
import io.butie.adapters.rest.page.Takes;
import io.butie.adapters.rest.problem.ProblemException;
import io.butie.adapters.rest.request.Body;
import io.butie.adapters.rest.request.Posts;
import io.butie.adapters.rest.request.SeenContent;
import io.butie.adapters.rest.request.Sender;
import io.butie.application.fund.CheckFundOrders;
import io.butie.application.port.FundOrders;
import io.butie.application.port.FundOrders.Narrowed;
import io.butie.application.port.Transactions;
import io.butie.domain.fund.FundOrder;
import io.butie.domain.fund.FundOrder.What;
import io.butie.domain.fund.FundOrderState;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /fund-orders}: what was ordered of funds, and the second person's word on it. */
@Path("/fund-orders")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class FundOrdersResource {

  private static final byte[] NO_BODY = {};
  private static final String WHAT = "what";
  private static final String STATE = "state";
  private static final String REASON = "reason";

  private final Transactions transactions;
  private final FundOrders orders;
  private final CheckFundOrders check;
  private final Posts posts;

  @Inject
  public FundOrdersResource(
      Transactions transactions, FundOrders orders, CheckFundOrders check, Posts posts) {
    this.transactions = transactions;
    this.orders = orders;
    this.check = check;
    this.posts = posts;
  }

  /** Orders in order of id. */
  @GET
  @Takes({Query.REGION, WHAT, STATE, Query.LIMIT, Cursor.PARAMETER})
  @Needs(Permission.READ_FUND_ORDERS)
  public Page<FundOrderView> list(@Context UriInfo uri, @Context SecurityContext security) {
    Query query = Query.of(uri);
    Optional<Region> region = RegionScope.of(security).narrowedTo(query.region());
    Narrowed to =
        new Narrowed(
            region, query.constant(WHAT, What.class), query.constant(STATE, FundOrderState.class));
    Cursor cursor = Cursor.of("fund orders of " + to);
    Optional<String> after = cursor.keyIn(query, 1, key -> key.get(0));
    int limit = query.limit();
    return Page.of(
        transactions.read(() -> orders.page(to, after, limit + 1)),
        limit,
        order -> cursor.after(order.id()),
        FundOrderView::of);
  }

  /** One order; its tag is what a checker says to have seen. */
  @GET
  @Path("/{id}")
  @Needs(Permission.READ_FUND_ORDERS)
  public Response order(@PathParam("id") String id, @Context SecurityContext security) {
    FundOrder order = visible(id, security);
    return Response.ok(FundOrderView.of(order))
        .header(HttpHeaders.ETAG, SeenContent.tag(order.content()))
        .build();
  }

  /** Approves the order on the content that was seen, and does it. */
  @POST
  @Path("/{id}/approval")
  @Needs(Permission.CHECK_FUND_ORDERS)
  public Response approve(
      @BeanParam Sender sender,
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    FundOrder order = visible(id, sender.security);
    Digest seen = SeenContent.in(ifMatch);
    return Response.ok(
            posts
                .once(
                    sender,
                    NO_BODY,
                    () -> check.approve(sender.user(), order.id(), seen).map(FundOrderView::of))
                .text())
        .build();
  }

  /** Rejects the order: its number is free for another. */
  @POST
  @Path("/{id}/rejection")
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(Permission.CHECK_FUND_ORDERS)
  public Response reject(@BeanParam Sender sender, @PathParam("id") String id, byte[] json) {
    FundOrder order = visible(id, sender.security);
    String reason = Body.of(json, REASON).text(REASON);
    return Response.ok(
            posts
                .once(
                    sender,
                    json,
                    () -> check.reject(sender.user(), order.id(), reason).map(FundOrderView::of))
                .text())
        .build();
  }

  /** Another region's order is as good as none. */
  private FundOrder visible(String id, SecurityContext security) {
    RegionScope scope = RegionScope.of(security);
    return transactions
        .read(() -> orders.find(id))
        .filter(order -> scope.covers(order.region()))
        .orElseThrow(() -> ProblemException.notFound("there is no such fund order", "没有此资金指令"));
  }
}
