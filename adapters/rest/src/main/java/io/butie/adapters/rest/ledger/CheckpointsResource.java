package io.butie.adapters.rest.ledger;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.page.Cursor;
import io.butie.adapters.rest.page.Page;
import io.butie.adapters.rest.page.Query;
import io.butie.adapters.rest.page.Takes;
import io.butie.application.port.Checkpoints;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** {@code /ledger/checkpoints}: what was signed and published, and so cannot be unsaid. */
@Path("/ledger/checkpoints")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class CheckpointsResource {

  private static final Cursor CURSOR = Cursor.of("checkpoints");

  private final Checkpoints checkpoints;

  @Inject
  public CheckpointsResource(Checkpoints checkpoints) {
    this.checkpoints = checkpoints;
  }

  /** All of them, smallest log first. */
  @GET
  @Takes({Query.LIMIT, Cursor.PARAMETER})
  @Needs(Permission.READ_CHECKPOINT)
  public Page<CheckpointView> list(@Context UriInfo uri) {
    Query query = Query.of(uri);
    long after = CURSOR.keyIn(query, 1, key -> Long.parseLong(key.get(0))).orElse(-1L);
    int limit = query.limit();
    return Page.of(
        checkpoints.after(after, limit + 1),
        limit,
        signed -> CURSOR.after(Long.toString(signed.checkpoint().size())),
        CheckpointView::of);
  }
}
