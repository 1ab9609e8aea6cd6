package io.butie.adapters.rest.run;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.access.RegionScope;
import io.butie.adapters.rest.page.Cursor;
import io.butie.adapters.rest.page.Page;
import io.butie.adapters.rest.page.Query;
import io.butie.adapters.rest.page.Takes;
import io.butie.adapters.rest.problem.ProblemException;
import io.butie.application.port.RunPages;
import io.butie.application.port.RunPages.InstructionFilter;
import io.butie.application.port.RunPages.RunInstruction;
import io.butie.application.port.Transactions;
import io.butie.domain.disbursement.InstructionState;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.RunId;
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

/** {@code /instructions}: what the treasury was told to pay, and what it answered. */
@Path("/instructions")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class InstructionsResource {

  private static final String RUN = "run";
  private static final String STATE = "state";

  private final Transactions transactions;
  private final RunPages pages;

  @Inject
  public InstructionsResource(Transactions transactions, RunPages pages) {
    this.transactions = transactions;
    this.pages = pages;
  }

  /** Instructions in order of id. */
  @GET
  @Takes({Query.REGION, RUN, STATE, Query.LIMIT, Cursor.PARAMETER})
  @Needs(Permission.READ_RUNS)
  public Page<InstructionView> list(@Context UriInfo uri, @Context SecurityContext security) {
    Query query = Query.of(uri);
    InstructionFilter filter =
        new InstructionFilter(
            RegionScope.of(security).narrowedTo(query.region()),
            query.parsed(RUN, RunId::new, new Words("must be the id of a run", "须为支付批次编号")),
            query.constant(STATE, InstructionState.class));
    Cursor cursor = Cursor.of("instructions by " + filter);
    Optional<InstructionId> after = cursor.keyIn(query, 1, key -> new InstructionId(key.get(0)));
    int limit = query.limit();
    return Page.of(
        transactions.read(() -> pages.instructions(filter, after, limit + 1)),
        limit,
        shown -> cursor.after(shown.instruction().id().value()),
        InstructionView::of);
  }

  /** One instruction; another region's is as good as none. */
  @GET
  @Path("/{id}")
  @Needs(Permission.READ_RUNS)
  public InstructionView instruction(
      @PathParam("id") String id, @Context SecurityContext security) {
    RegionScope scope = RegionScope.of(security);
    return identifier(id)
        .flatMap(known -> transactions.read(() -> pages.find(known)))
        .filter((RunInstruction shown) -> scope.covers(shown.region()))
        .map(InstructionView::of)
        .orElseThrow(() -> ProblemException.notFound("there is no such instruction", "没有此支付指令"));
  }

  private static Optional<InstructionId> identifier(String id) {
    try {
      return Optional.of(new InstructionId(id));
    } catch (IllegalArgumentException noIdentifier) {
      return Optional.empty();
    }
  }
}
