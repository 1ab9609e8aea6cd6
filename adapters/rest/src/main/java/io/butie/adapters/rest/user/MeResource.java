package io.butie.adapters.rest.user;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.access.SignedIn;
import io.butie.adapters.rest.problem.ProblemException;
import io.butie.adapters.rest.request.Body;
import io.butie.application.access.ChangePassword;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** {@code /me}: the caller's own account. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class MeResource {

  private final ChangePassword changePassword;

  @Inject
  public MeResource(ChangePassword changePassword) {
    this.changePassword = changePassword;
  }

  /** Who is asking, and what they may ask for. */
  @GET
  @Needs(Permission.USE_OWN_ACCOUNT)
  public MeView me(@Context SecurityContext security) {
    return MeView.of(SignedIn.user(security));
  }

  /**
   * Chooses another password. No POST with a key: what is kept of one would hold a hash of both
   * passwords, and whoever repeats this has to sign in with the new one anyway.
   */
  @PUT
  @Path("/password")
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(Permission.USE_OWN_ACCOUNT)
  public void changePassword(@Context SecurityContext security, byte[] json) {
    Body body = Body.of(json, "old_password", "new_password");
    ProblemException.unlessRefused(
        changePassword.change(
            SignedIn.user(security), body.text("old_password"), body.text("new_password")));
  }
}
