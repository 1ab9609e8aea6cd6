package io.butie.adapters.rest.register;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.access.RegionScope;
import io.butie.adapters.rest.page.Cursor;
import io.butie.adapters.rest.page.Page;
import io.butie.adapters.rest.page.Query;
import io.butie.adapters.rest.page.Takes;
import io.butie.adapters.rest.request.SeenContent;
import io.butie.application.port.RegisterPages;
import io.butie.application.port.Transactions;
import io.butie.domain.access.Scope;
import io.butie.domain.reference.ClassId;
import io.butie.domain.training.TrainingClass;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** {@code /classes}: training classes, and what is encumbered for them. */
@Path("/classes")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class ClassesResource {

  private final Transactions transactions;
  private final RegisterPages pages;
  private final VisibleClasses visible;

  @Inject
  public ClassesResource(Transactions transactions, RegisterPages pages, VisibleClasses visible) {
    this.transactions = transactions;
    this.pages = pages;
    this.visible = visible;
  }

  /** Classes in order of id. */
  @GET
  @Takes({Query.REGION, Query.LIMIT, Cursor.PARAMETER})
  @Needs(Permission.READ_CLASSES)
  public Page<ClassView> list(@Context UriInfo uri, @Context SecurityContext security) {
    Query query = Query.of(uri);
    Scope scope = RegionScope.of(security).narrowedWithOwn(query.region());
    Cursor cursor = Cursor.of("classes of " + scope);
    Optional<ClassId> after = cursor.keyIn(query, 1, key -> new ClassId(key.get(0)));
    int limit = query.limit();
    return Page.of(
        transactions.read(() -> pages.classes(scope, after, limit + 1)),
        limit,
        trainingClass -> cursor.after(trainingClass.id().value()),
        ClassView::of);
  }

  /** One class; its tag is what a reviewer says to have seen. */
  @GET
  @Path("/{id}")
  @Needs(Permission.READ_CLASSES)
  public Response trainingClass(@PathParam("id") String id, @Context SecurityContext security) {
    TrainingClass shown = visible.by(security, id);
    return Response.ok(ClassView.of(shown))
        .header(HttpHeaders.ETAG, SeenContent.tag(shown.application().content()))
        .build();
  }
}
