package io.butie.adapters.rest.claim;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.problem.ProblemException;
import io.butie.adapters.rest.request.Body;
import io.butie.adapters.rest.request.Posts;
import io.butie.adapters.rest.request.Sender;
import io.butie.application.request.RequestInHand;
import io.butie.application.trail.ShowPerson;
import io.butie.domain.policy.Reason;
import io.butie.domain.reference.LineId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /claims/{id}/person}: who is behind a pseudonym, in clear and for a reason. */
@Path("/claims")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class PersonActions {

  private static final String REASON = "reason";

  private final ShowPerson show;
  private final VisibleLines visible;
  private final Posts posts;

  @Inject
  public PersonActions(ShowPerson show, VisibleLines visible, Posts posts) {
    this.show = show;
    this.visible = visible;
    this.posts = posts;
  }

  /** Shows the person, once it is kept who asked and why; what is kept with the key is the id. */
  @POST
  @Path("/{id}/person")
  @Needs(Permission.SEE_PERSONS)
  public PersonView person(@BeanParam Sender sender, @PathParam("id") String id, byte[] json) {
    LineId line = visible.find(id, sender.security).id();
    Reason reason = ProblemException.unlessRefused(Reason.of(Body.of(json, REASON).text(REASON)));
    RequestInHand.current().ifPresent(request -> request.because(reason));
    posts.once(sender, json, () -> show.mayBeShown(sender.user(), line).map(LineId::value));
    return PersonView.of(line, ProblemException.unlessRefused(show.person(sender.user(), line)));
  }
}
