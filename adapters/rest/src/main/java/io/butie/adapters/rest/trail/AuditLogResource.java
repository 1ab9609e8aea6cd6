package io.butie.adapters.rest.trail;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.access.RegionScope;
import io.butie.adapters.rest.page.Cursor;
import io.butie.adapters.rest.page.Page;
import io.butie.adapters.rest.page.Query;
import io.butie.adapters.rest.page.Takes;
import io.butie.adapters.rest.problem.Given;
import io.butie.application.trail.ReadTrail;
import io.butie.application.trail.ReadTrail.Asked;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.UserId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** {@code /audit-log}: who did and who saw what. */
@Path("/audit-log")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class AuditLogResource {

  private static final String USER = "user";
  private static final String OPERATION = "operation";
  private static final String FROM = "from";
  private static final String TO = "to";

  private final ReadTrail trail;

  @Inject
  public AuditLogResource(ReadTrail trail) {
    this.trail = trail;
  }

  /** Entries, newest first. */
  @GET
  @Takes({Query.REGION, USER, OPERATION, FROM, TO, Query.LIMIT, Cursor.PARAMETER})
  @Needs(Permission.READ_AUDIT_LOG)
  public Page<AuditEntryView> list(@Context UriInfo uri, @Context SecurityContext security) {
    Query query = Query.of(uri);
    Asked asked =
        new Asked(
            RegionScope.of(security).narrowedTo(query.region()),
            query
                .text(USER)
                .map(
                    text ->
                        Given.parsed(
                            USER, text, UserId::new, new Words("must be a user's name", "须为用户名"))),
            query.text(OPERATION),
            query.date(FROM),
            query.date(TO));
    Cursor cursor = Cursor.of("audit log of " + asked);
    long before = cursor.keyIn(query, 1, key -> Long.valueOf(key.get(0))).orElse(Long.MAX_VALUE);
    int limit = query.limit();
    return Page.of(
        trail.page(asked, before, limit + 1),
        limit,
        kept -> cursor.after(Long.toString(kept.entry().sequence())),
        AuditEntryView::of);
  }
}
