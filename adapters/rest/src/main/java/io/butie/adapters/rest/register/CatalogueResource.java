package io.butie.adapters.rest.register;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.access.RegionScope;
import io.butie.adapters.rest.page.Cursor;
import io.butie.adapters.rest.page.Page;
import io.butie.adapters.rest.page.Query;
import io.butie.adapters.rest.page.Takes;
import io.butie.application.port.CataloguePages;
import io.butie.application.port.CataloguePages.ListingFilter;
import io.butie.application.port.CataloguePages.Numbered;
import io.butie.application.port.CataloguePages.ProgrammeFilter;
import io.butie.application.port.Transactions;
import io.butie.domain.reference.ClaimKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code /programmes} and {@code /institutions}: standards and lists as they are published. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class CatalogueResource {

  private static final String KIND = "kind";
  private static final String OCCUPATION = "occupation";
  private static final String ON = "on";

  private final Transactions transactions;
  private final CataloguePages pages;

  @Inject
  public CatalogueResource(Transactions transactions, CataloguePages pages) {
    this.transactions = transactions;
    this.pages = pages;
  }

  /** Rows of the province's catalogue of standards in the order in which they were loaded. */
  @GET
  @Path("programmes")
  @Takes({KIND, OCCUPATION, ON, Query.LIMIT, Cursor.PARAMETER})
  @Needs(Permission.READ_CATALOGUE)
  public Page<ProgrammeView> programmes(@Context UriInfo uri) {
    Query query = Query.of(uri);
    ProgrammeFilter filter =
        new ProgrammeFilter(
            query.constant(KIND, ClaimKind.class), query.text(OCCUPATION), query.date(ON));
    return page(
        query,
        Cursor.of("programmes by " + filter),
        (after, limit) -> pages.programmes(filter, after, limit),
        ProgrammeView::of);
  }

  /** Rows of the regions' lists of institutions and evaluation bodies, in that order too. */
  @GET
  @Path("institutions")
  @Takes({Query.REGION, KIND, ON, Query.LIMIT, Cursor.PARAMETER})
  @Needs(Permission.READ_REGISTERS)
  public Page<ListingView> institutions(@Context UriInfo uri, @Context SecurityContext security) {
    Query query = Query.of(uri);
    ListingFilter filter =
        new ListingFilter(
            RegionScope.of(security).narrowedTo(query.region()),
            query.constant(KIND, ClaimKind.class),
            query.date(ON));
    return page(
        query,
        Cursor.of("institutions by " + filter),
        (after, limit) -> pages.listings(filter, after, limit),
        ListingView::of);
  }

  private interface Rows<T> {
    List<Numbered<T>> after(Optional<Long> last, int limit);
  }

  private <S, T> Page<T> page(Query query, Cursor cursor, Rows<S> rows, Function<S, T> view) {
    Optional<Long> after = cursor.keyIn(query, 1, key -> Long.valueOf(key.get(0)));
    int limit = query.limit();
    return Page.of(
        transactions.read(() -> rows.after(after, limit + 1)),
        limit,
        numbered -> cursor.after(Long.toString(numbered.number())),
        numbered -> view.apply(numbered.row()));
  }
}
