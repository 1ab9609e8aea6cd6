package io.butie.adapters.rest.fund;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.request.Body;
import io.butie.adapters.rest.request.Posts;
import io.butie.adapters.rest.request.Sender;
import io.butie.application.fund.Appropriate;
import io.butie.application.fund.CloseYear;
import io.butie.application.request.DoOnce.Answer;
import io.butie.domain.fund.FundOrder;
import io.butie.domain.policy.Outcome;
import io.butie.domain.reference.FundChannel;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.StringReader;
import java.net.URI;
import java.util.function.Supplier;

/** {@code /appropriations} and {@code /year-closings}: the first person's order of a fund. */
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class FundOrderEntries {

  private static final String NUMBER = "number";
  private static final String REGION = "region";
  private static final String FUND_YEAR = "fund_year";
  private static final String CHANNEL = "channel";
  private static final String AMOUNT = "amount_fen";
  private static final String ORDERED_ON = "ordered_on";
  private static final String CARRY_OVER = "carry_over_fen";

  private final Appropriate appropriate;
  private final CloseYear closeYear;
  private final Posts posts;

  @Inject
  public FundOrderEntries(Appropriate appropriate, CloseYear closeYear, Posts posts) {
    this.appropriate = appropriate;
    this.closeYear = closeYear;
    this.posts = posts;
  }

  /** Enters an appropriation order (拨款文件). */
  @POST
  @Path("appropriations")
  @Needs(Permission.MAKE_FUND_ORDERS)
  public Response appropriate(@BeanParam Sender sender, byte[] json) {
    Body body = Body.of(json, NUMBER, REGION, FUND_YEAR, CHANNEL, AMOUNT, ORDERED_ON);
    Appropriate.Order order =
        new Appropriate.Order(
            body.text(NUMBER),
            body.region(REGION),
            body.year(FUND_YEAR),
            body.constant(CHANNEL, FundChannel.class),
            body.fen(AMOUNT),
            body.day(ORDERED_ON));
    return entered(sender, json, () -> appropriate.order(sender.user(), order));
  }

  /** Orders the closing of a fund year of a channel (年度结转). */
  @POST
  @Path("year-closings")
  @Needs(Permission.MAKE_FUND_ORDERS)
  public Response closeYear(@BeanParam Sender sender, byte[] json) {
    Body body = Body.of(json, REGION, FUND_YEAR, CHANNEL, CARRY_OVER);
    CloseYear.Closing closing =
        new CloseYear.Closing(
            body.region(REGION),
            body.year(FUND_YEAR),
            body.constant(CHANNEL, FundChannel.class),
            body.fen(CARRY_OVER));
    return entered(sender, json, () -> closeYear.order(sender.user(), closing));
  }

  private Response entered(Sender sender, byte[] json, Supplier<Outcome<FundOrder>> order) {
    Answer answer = posts.once(sender, json, () -> order.get().map(FundOrderView::of));
    String id = Json.createReader(new StringReader(answer.text())).readObject().getString("id");
    return Response.status(Status.CREATED)
        .location(URI.create("fund-orders/" + id))
        .entity(answer.text())
        .build();
  }
}
