package io.butie.adapters.rest.run;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.access.RegionScope;
import io.butie.adapters.rest.page.Cursor;
import io.butie.adapters.rest.page.Page;
import io.butie.adapters.rest.page.Query;
import io.butie.adapters.rest.page.Takes;
import io.butie.adapters.rest.request.SeenContent;
import io.butie.application.port.RunPages;
import io.butie.application.port.RunPages.RunLine;
import io.butie.application.port.Transactions;
import io.butie.domain.disbursement.PaymentRun;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.RunId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** {@code /runs}: what was, is and will be paid. */
@Path("/runs")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class RunsResource {

  private final Transactions transactions;
  private final RunPages pages;
  private final VisibleRuns visible;

  @Inject
  public RunsResource(Transactions transactions, RunPages pages, VisibleRuns visible) {
    this.transactions = transactions;
    this.pages = pages;
    this.visible = visible;
  }

  /** Runs in order of id. */
  @GET
  @Takes({Query.REGION, Query.LIMIT, Cursor.PARAMETER})
  @Needs(Permission.READ_RUNS)
  public Page<RunView> list(@Context UriInfo uri, @Context SecurityContext security) {
    Query query = Query.of(uri);
    Optional<Region> region = RegionScope.of(security).narrowedTo(query.region());
    Cursor cursor = Cursor.of("runs of " + region.map(Region::code).orElse("all"));
    Optional<RunId> after = cursor.keyIn(query, 1, key -> new RunId(key.get(0)));
    int limit = query.limit();
    return Page.of(
        transactions.read(() -> pages.runs(region, after, limit + 1)),
        limit,
        run -> cursor.after(run.id().value()),
        RunView::of);
  }

  /** One run; its tag is what was frozen, and what a checker says to have seen. */
  @GET
  @Path("/{id}")
  @Needs(Permission.READ_RUNS)
  public Response run(@PathParam("id") String id, @Context SecurityContext security) {
    PaymentRun run = visible.find(id, security);
    ResponseBuilder shown = Response.ok(RunView.of(run));
    run.contentHash().map(SeenContent::tag).ifPresent(tag -> shown.header(HttpHeaders.ETAG, tag));
    return shown.build();
  }

  /** The lines of one run in order of instruction and line. */
  @GET
  @Takes({Query.LIMIT, Cursor.PARAMETER})
  @Path("/{id}/lines")
  @Needs(Permission.READ_RUNS)
  public Page<LineView> lines(
      @PathParam("id") String id, @Context UriInfo uri, @Context SecurityContext security) {
    Query query = Query.of(uri);
    RunId run = visible.find(id, security).id();
    Cursor cursor = Cursor.of("lines of " + run);
    Optional<RunPages.After> after =
        cursor.keyIn(
            query,
            2,
            key -> new RunPages.After(new InstructionId(key.get(0)), new LineId(key.get(1))));
    int limit = query.limit();
    return Page.of(
        transactions.read(() -> pages.lines(run, after, limit + 1)),
        limit,
        (RunLine line) -> cursor.after(line.instruction().value(), line.line().value()),
        LineView::of);
  }
}
