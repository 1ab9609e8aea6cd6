package io.butie.adapters.rest.claim;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.request.Body;
import io.butie.adapters.rest.request.Posts;
import io.butie.adapters.rest.request.Sender;
import io.butie.application.claim.AccrueClaims;
import io.butie.application.claim.DecideClaims;
import io.butie.domain.policy.Outcome;
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
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * {@code /decisions} and {@code /accruals}: a reviewer's work on many lines, a bounded step a
 * request. What a step did is committed with its key, so there is nothing to take up after a crash:
 * the reviewer, who must be signed in for it, asks for the next.
 */
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class ReviewSteps {

  private static final String REGION = "region";
  private static final String UP_TO = "up_to";

  private final DecideClaims decide;
  private final AccrueClaims accrue;
  private final Posts posts;

  @Inject
  public ReviewSteps(DecideClaims decide, AccrueClaims accrue, Posts posts) {
    this.decide = decide;
    this.accrue = accrue;
    this.posts = posts;
  }

  /** Decides the province's next lines. */
  @POST
  @Path("decisions")
  @Needs(Permission.REVIEW_CLAIMS)
  public Response decide(@BeanParam Sender sender, byte[] json) {
    LocalDate upTo = Body.of(json, UP_TO).day(UP_TO);
    return step(sender, json, () -> decide.step(sender.user(), upTo));
  }

  /** Accrues the region's next lines whose notice is over. */
  @POST
  @Path("accruals")
  @Needs(Permission.REVIEW_CLAIMS)
  public Response accrue(@BeanParam Sender sender, byte[] json) {
    Region region = Body.of(json, REGION).region(REGION);
    return step(sender, json, () -> accrue.step(sender.user(), region));
  }

  private Response step(Sender sender, byte[] json, Supplier<Outcome<Integer>> step) {
    return Response.ok(posts.once(sender, json, () -> step.get().map(StepView::new)).text())
        .build();
  }
}
