package io.butie.adapters.rest.ledger;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.page.Query;
import io.butie.adapters.rest.page.Takes;
import io.butie.adapters.rest.problem.ProblemException;
import io.butie.application.ledger.ProveLog;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** {@code /ledger/proofs}: hashes that hold a published checkpoint against the log. */
@Path("/ledger/proofs")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class ProofsResource {

  private static final String SEQUENCE = "sequence";
  private static final String SIZE = "size";
  private static final String FROM = "from";
  private static final String TO = "to";

  private final ProveLog proveLog;

  @Inject
  public ProofsResource(ProveLog proveLog) {
    this.proveLog = proveLog;
  }

  /** That a record is in the log as it was at a size. */
  @GET
  @Takes({SEQUENCE, SIZE})
  @Path("/inclusion")
  @Needs(Permission.READ_CHECKPOINT)
  public InclusionView inclusion(@Context UriInfo uri) {
    Query query = Query.of(uri);
    long sequence = number(query, SEQUENCE, 0);
    long size = number(query, SIZE, 1);
    return InclusionView.of(ProblemException.unlessRefused(proveLog.inclusion(sequence, size)));
  }

  /** That the log at one size only grew into that at another. */
  @GET
  @Takes({FROM, TO})
  @Path("/consistency")
  @Needs(Permission.READ_CHECKPOINT)
  public ConsistencyView consistency(@Context UriInfo uri) {
    Query query = Query.of(uri);
    long from = number(query, FROM, 1);
    long to = number(query, TO, 1);
    return ConsistencyView.of(ProblemException.unlessRefused(proveLog.consistency(from, to)));
  }

  private static long number(Query query, String name, long least) {
    return Query.required(name, query.number(name, least, Long.MAX_VALUE));
  }
}
