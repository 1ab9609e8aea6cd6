package io.butie.adapters.rest.run;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.request.Body;
import io.butie.adapters.rest.request.Posts;
import io.butie.adapters.rest.request.SeenContent;
import io.butie.adapters.rest.request.Sender;
import io.butie.application.port.Runs;
import io.butie.application.request.DoOnce.Answer;
import io.butie.application.run.PayDueClaims;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.RunId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.StringReader;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code /runs}: what people do to a run. Its own steps it makes by itself, beside the request. */
@Path("/runs")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class RunActions {

  private static final byte[] NO_BODY = {};

  private final PayDueClaims pay;
  private final Runs runs;
  private final VisibleRuns visible;
  private final RunDriver driver;
  private final Posts posts;

  @Inject
  public RunActions(
      PayDueClaims pay, Runs runs, VisibleRuns visible, RunDriver driver, Posts posts) {
    this.pay = pay;
    this.runs = runs;
    this.visible = visible;
    this.driver = driver;
    this.posts = posts;
  }

  /** Starts a run for what is payable in a region; it builds itself and freezes. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(Permission.MAKE_RUNS)
  public Response start(@BeanParam Sender sender, byte[] json) {
    Body body = Body.of(json, "region", "pay_day");
    Region region = body.region("region");
    LocalDate payDay = body.day("pay_day");
    Answer answer =
        posts.once(
            sender,
            json,
            () ->
                pay.start(sender.user(), region, payDay)
                    .map(id -> RunView.of(runs.find(id).orElseThrow())));
    RunId id = idIn(answer);
    driveOn(id, answer);
    return Response.status(Status.CREATED)
        .location(URI.create("runs/" + id))
        .entity(answer.text())
        .build();
  }

  /** Approves the run on the content that was seen; it then instructs the treasury. */
  @POST
  @Path("/{id}/approval")
  @Needs(Permission.CHECK_RUNS)
  public Response approve(
      @BeanParam Sender sender,
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    RunId run = visible.find(id, sender.security).id();
    Digest seen = SeenContent.in(ifMatch);
    Answer answer =
        posts.once(sender, NO_BODY, () -> pay.approve(sender.user(), run, seen).map(RunView::of));
    driveOn(run, answer);
    return Response.ok(answer.text()).build();
  }

  /** Rejects the run: its lines are free for another. */
  @POST
  @Path("/{id}/rejection")
  @Needs(Permission.CHECK_RUNS)
  public Response reject(@BeanParam Sender sender, @PathParam("id") String id) {
    RunId run = visible.find(id, sender.security).id();
    Answer answer =
        posts.once(sender, NO_BODY, () -> pay.reject(sender.user(), run).map(RunView::of));
    return Response.ok(answer.text()).build();
  }

  /** Where the process ends before this, the next start drives the run on. */
  private void driveOn(RunId run, Answer answer) {
    if (answer.first()) {
      driver.drive(run);
    }
  }

  private static RunId idIn(Answer answer) {
    return new RunId(
        Json.createReader(new StringReader(answer.text())).readObject().getString("id"));
  }
}
