package io.butie.adapters.rest.claim;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.access.RegionScope;
import io.butie.adapters.rest.page.Cursor;
import io.butie.adapters.rest.page.Page;
import io.butie.adapters.rest.page.Query;
import io.butie.adapters.rest.page.Takes;
import io.butie.application.port.ClaimPages;
import io.butie.application.port.ClaimPages.After;
import io.butie.application.port.Transactions;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.Region;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code /holds}: what a supervisor has to resolve (R59), in the order in which it was claimed. */
@Path("/holds")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class HoldsResource {

  private final Transactions transactions;
  private final ClaimPages pages;

  @Inject
  public HoldsResource(Transactions transactions, ClaimPages pages) {
    this.transactions = transactions;
    this.pages = pages;
  }

  /** Held lines, those claimed first before others. */
  @GET
  @Takes({Query.REGION, Query.LIMIT, Cursor.PARAMETER})
  @Needs(Permission.READ_HOLDS)
  public Page<ClaimView> list(@Context UriInfo uri, @Context SecurityContext security) {
    Query query = Query.of(uri);
    Optional<Region> region = RegionScope.of(security).narrowedTo(query.region());
    Cursor cursor = Cursor.of("holds of " + region.map(Region::code).orElse("all"));
    Optional<After> after = cursor.keyIn(query, 2, HoldsResource::key);
    int limit = query.limit();
    return Page.of(
        transactions.read(() -> pages.held(region, after, limit + 1)),
        limit,
        line -> cursor.after(line.claimedOn().toString(), line.id().value()),
        ClaimView::of);
  }

  private static After key(List<String> parts) {
    try {
      return new After(LocalDate.parse(parts.get(0)), new LineId(parts.get(1)));
    } catch (DateTimeException forged) {
      throw new IllegalArgumentException(forged);
    }
  }
}
