package io.butie.adapters.rest.claim;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.request.Body;
import io.butie.adapters.rest.request.Posts;
import io.butie.adapters.rest.request.Sender;
import io.butie.application.claim.ResolveHold;
import io.butie.application.port.ClaimPages;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.claim.ClaimState;
import io.butie.domain.policy.Outcome;
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
import jakarta.ws.rs.core.Response;

/** {@code /holds}: a supervisor's word on a held line (R59). */
@Path("/holds")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class HoldActions {

  private static final String REASON = "reason";

  private final ResolveHold resolve;
  private final ClaimPages pages;
  private final VisibleLines visible;
  private final Posts posts;

  @Inject
  public HoldActions(ResolveHold resolve, ClaimPages pages, VisibleLines visible, Posts posts) {
    this.resolve = resolve;
    this.pages = pages;
    this.visible = visible;
    this.posts = posts;
  }

  /** What a supervisor can say of a line, and why. */
  @FunctionalInterface
  private interface Word {
    Outcome<ClaimState> of(SignedInUser supervisor, LineId line, String reason);
  }

  /** Lets the line be paid. */
  @POST
  @Path("/{id}/release")
  @Needs(Permission.RESOLVE_HOLDS)
  public Response release(@BeanParam Sender sender, @PathParam("id") String id, byte[] json) {
    return say(sender, id, json, resolve::release);
  }

  /** Ends the line and frees its award. */
  @POST
  @Path("/{id}/denial")
  @Needs(Permission.RESOLVE_HOLDS)
  public Response deny(@BeanParam Sender sender, @PathParam("id") String id, byte[] json) {
    return say(sender, id, json, resolve::deny);
  }

  private Response say(Sender sender, String id, byte[] json, Word word) {
    LineId line = visible.find(id, sender.security).id();
    String reason = Body.of(json, REASON).text(REASON);
    return Response.ok(
            posts
                .once(
                    sender,
                    json,
                    () ->
                        word.of(sender.user(), line, reason)
                            .map(state -> ClaimView.of(pages.find(line).orElseThrow())))
                .text())
        .build();
  }
}
