package io.butie.adapters.rest.export;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.access.RegionScope;
import io.butie.adapters.rest.page.Query;
import io.butie.adapters.rest.page.Takes;
import io.butie.adapters.rest.problem.ProblemException;
import io.butie.domain.reference.Region;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Optional;

/** {@code /exports/bundle.zip}: the audit bundle, to be verified without this server. */
@Path("/exports/bundle.zip")
@Dependent
public class BundleResource {

  private final Bundles bundles;

  @Inject
  public BundleResource(Bundles bundles) {
    this.bundles = bundles;
  }

  /** The bundle of the region, or of the whole ledger; it is complete before its first byte. */
  @GET
  @Takes(Query.REGION)
  @Needs(Permission.READ_LEDGER)
  public Response bundle(@Context UriInfo uri, @Context SecurityContext security)
      throws IOException {
    Optional<Region> region = RegionScope.of(security).narrowedTo(Query.of(uri).region());
    Bundles.Made made = ProblemException.unlessRefused(bundles.make(region));
    StreamingOutput zip =
        out -> {
          try (made) {
            made.zip(out);
          }
        };
    return Response.ok(zip, "application/zip").build();
  }
}
