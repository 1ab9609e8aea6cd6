package io.butie.adapters.rest.run;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.application.run.CompareRun;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** {@code /runs/…/reconciliation}: what batch, treasury and ledger say of a run (R60). */
@Path("/runs/{id}/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class ReconciliationResource {

  private final VisibleRuns visible;
  private final CompareRun comparing;

  @Inject
  public ReconciliationResource(VisibleRuns visible, CompareRun comparing) {
    this.visible = visible;
    this.comparing = comparing;
  }

  /**
   * Compares the three as they are now, by asking the treasury, where one is connected, for its
   * statements.
   */
  @GET
  @Needs(Permission.READ_RUNS)
  public ReconciliationView compare(@PathParam("id") String id, @Context SecurityContext security) {
    return ReconciliationView.of(comparing.compare(visible.find(id, security)));
  }
}
