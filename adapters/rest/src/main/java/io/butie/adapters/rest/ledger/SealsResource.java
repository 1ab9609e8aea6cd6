package io.butie.adapters.rest.ledger;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.request.Body;
import io.butie.adapters.rest.request.Posts;
import io.butie.adapters.rest.request.Sender;
import io.butie.application.ledger.SealPeriod;
import io.butie.domain.reference.Region;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.YearMonth;

/** {@code /ledger/seals}: months that are closed (月结). */
@Path("/ledger/seals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class SealsResource {

  private final SealPeriod sealPeriod;
  private final Posts posts;

  @Inject
  public SealsResource(SealPeriod sealPeriod, Posts posts) {
    this.sealPeriod = sealPeriod;
    this.posts = posts;
  }

  /** Closes a month of a region. */
  @POST
  @Needs(Permission.CLOSE_MONTHS)
  public Response seal(@BeanParam Sender sender, byte[] json) {
    Body body = Body.of(json, "region", "month");
    Region region = body.region("region");
    YearMonth month = body.month("month");
    return Response.status(Status.CREATED)
        .entity(
            posts
                .once(
                    sender,
                    json,
                    () -> sealPeriod.seal(sender.user(), region, month).map(SealView::of))
                .text())
        .build();
  }
}
