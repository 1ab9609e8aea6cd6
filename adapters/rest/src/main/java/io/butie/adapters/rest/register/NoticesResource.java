package io.butie.adapters.rest.register;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.access.RegionScope;
import io.butie.adapters.rest.page.Cursor;
import io.butie.adapters.rest.page.Page;
import io.butie.adapters.rest.page.Query;
import io.butie.adapters.rest.page.Takes;
import io.butie.application.port.RegisterPages;
import io.butie.application.port.Transactions;
import io.butie.domain.access.Scope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** {@code /notices}: what was published before it is owed (公示, R32). */
@Path("/notices")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class NoticesResource {

  private final Transactions transactions;
  private final RegisterPages pages;

  @Inject
  public NoticesResource(Transactions transactions, RegisterPages pages) {
    this.transactions = transactions;
    this.pages = pages;
  }

  /** Notices in order of id. */
  @GET
  @Takes({Query.REGION, Query.LIMIT, Cursor.PARAMETER})
  @Needs(Permission.READ_CLAIMS)
  public Page<NoticeView> list(@Context UriInfo uri, @Context SecurityContext security) {
    Query query = Query.of(uri);
    Scope scope = RegionScope.of(security).narrowedWithOwn(query.region());
    Cursor cursor = Cursor.of("notices of " + scope);
    Optional<String> after = cursor.keyIn(query, 1, key -> key.get(0));
    int limit = query.limit();
    return Page.of(
        transactions.read(() -> pages.notices(scope, after, limit + 1)),
        limit,
        standing -> cursor.after(standing.notice().id()),
        NoticeView::of);
  }
}
