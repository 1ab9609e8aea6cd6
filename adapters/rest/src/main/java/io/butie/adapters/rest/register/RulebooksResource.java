package io.butie.adapters.rest.register;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.page.Page;
import io.butie.adapters.rest.problem.ProblemException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** {@code /rulebooks}: the notices as data, which decisions are made by. */
@Path("/rulebooks")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class RulebooksResource {

  private final Rulebooks rulebooks;

  @Inject
  public RulebooksResource(Rulebooks rulebooks) {
    this.rulebooks = rulebooks;
  }

  /** All of them, in order of id. */
  @GET
  @Needs(Permission.READ_CATALOGUE)
  public Page<RulebookView> list() {
    return new Page<>(
        rulebooks.all().stream().map(RulebookView::inList).toList(), Optional.empty());
  }

  /** One with all that it states. */
  @GET
  @Path("/{id}")
  @Needs(Permission.READ_CATALOGUE)
  public RulebookView rulebook(@PathParam("id") String id) {
    return rulebooks.all().stream()
        .filter(rulebook -> rulebook.id().equals(id))
        .findFirst()
        .map(RulebookView::whole)
        .orElseThrow(() -> ProblemException.notFound("there is no such rulebook", "没有此政策规则"));
  }
}
