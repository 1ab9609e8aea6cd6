package io.butie.adapters.rest.register;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.access.RegionScope;
import io.butie.adapters.rest.page.Page;
import io.butie.adapters.rest.page.Query;
import io.butie.adapters.rest.page.Takes;
import io.butie.application.port.RegisterPages;
import io.butie.application.port.Transactions;
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
import java.util.List;
import java.util.Optional;

/** {@code /quotas}: how far each region is with its annual total (R51). */
@Path("/quotas")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class QuotasResource {

  private final Transactions transactions;
  private final RegisterPages pages;

  @Inject
  public QuotasResource(Transactions transactions, RegisterPages pages) {
    this.transactions = transactions;
    this.pages = pages;
  }

  /** All of them, in order of region. */
  @GET
  @Takes(Query.REGION)
  @Needs(Permission.READ_REGISTERS)
  public Page<QuotaView> list(@Context UriInfo uri, @Context SecurityContext security) {
    Optional<Region> region = RegionScope.of(security).narrowedTo(Query.of(uri).region());
    List<QuotaView> quotas =
        transactions.read(() -> pages.quotas(region)).stream().map(QuotaView::of).toList();
    return new Page<>(quotas, Optional.empty());
  }
}
