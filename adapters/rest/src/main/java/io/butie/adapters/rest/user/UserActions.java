package io.butie.adapters.rest.user;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.problem.Given;
import io.butie.adapters.rest.request.Body;
import io.butie.adapters.rest.request.Posts;
import io.butie.adapters.rest.request.Sender;
import io.butie.adapters.rest.request.ShownOnce;
import io.butie.application.access.AdministerAccounts;
import io.butie.application.access.CreateAccount;
import io.butie.application.access.MadePassword;
import io.butie.application.access.MakePassword;
import io.butie.application.request.DoOnce.Answer;
import io.butie.domain.access.Role;
import io.butie.domain.access.Scope;
import io.butie.domain.access.UserAccount;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.InstitutionId;
import io.butie.domain.reference.UserId;
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
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.function.Supplier;

/** {@code /users}: what an administrator does to the accounts of others. */
@Path("/users")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class UserActions {

  private static final byte[] NO_BODY = {};
  private static final String PASSWORD = "password";
  private static final String ROLE = "role";
  private static final String REGION = "region";
  private static final String INSTITUTION = "institution";

  private final CreateAccount create;
  private final AdministerAccounts administer;
  private final MakePassword makePassword;
  private final VisibleUsers visible;
  private final Posts posts;

  @Inject
  public UserActions(
      CreateAccount create,
      AdministerAccounts administer,
      MakePassword makePassword,
      VisibleUsers visible,
      Posts posts) {
    this.create = create;
    this.administer = administer;
    this.makePassword = makePassword;
    this.visible = visible;
    this.posts = posts;
  }

  /** Gives somebody an account. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(Permission.MANAGE_USERS)
  public Response create(@BeanParam Sender sender, byte[] json) {
    Body body = Body.of(json, "id", ROLE, REGION, INSTITUTION);
    UserId id =
        Given.parsed("id", body.text("id"), UserId::new, new Words("must be a user name", "须为用户名"));
    Role role = body.constant(ROLE, Role.class);
    Scope scope = scope(body);
    MadePassword made = makePassword.make();
    Answer answer =
        posts.once(
            sender,
            json,
            () -> create.create(sender.user(), id, role, scope, made).map(UserView::of));
    return Response.status(Status.CREATED)
        .location(URI.create("users/" + id))
        .entity(ShownOnce.in(answer, PASSWORD, made.text()))
        .build();
  }

  /** Lets the user in no more. */
  @POST
  @Path("/{id}/closing")
  @Needs(Permission.MANAGE_USERS)
  public Response close(@BeanParam Sender sender, @PathParam("id") String id) {
    UserId user = visible.find(id, sender.security).id();
    return answer(sender, NO_BODY, () -> administer.close(sender.user(), user));
  }

  /** Lets the user in again. */
  @POST
  @Path("/{id}/reopening")
  @Needs(Permission.MANAGE_USERS)
  public Response reopen(@BeanParam Sender sender, @PathParam("id") String id) {
    UserId user = visible.find(id, sender.security).id();
    return answer(sender, NO_BODY, () -> administer.reopen(sender.user(), user));
  }

  /** Gives the user another role or scope. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/{id}/rights")
  @Needs(Permission.MANAGE_USERS)
  public Response assign(@BeanParam Sender sender, @PathParam("id") String id, byte[] json) {
    UserId user = visible.find(id, sender.security).id();
    Body body = Body.of(json, ROLE, REGION, INSTITUTION);
    Role role = body.constant(ROLE, Role.class);
    Scope scope = scope(body);
    return answer(sender, json, () -> administer.assign(sender.user(), user, role, scope));
  }

  /** Gives the user another password. */
  @POST
  @Path("/{id}/password")
  @Needs(Permission.MANAGE_USERS)
  public Response resetPassword(@BeanParam Sender sender, @PathParam("id") String id) {
    UserId user = visible.find(id, sender.security).id();
    MadePassword made = makePassword.make();
    Answer answer =
        posts.once(
            sender,
            NO_BODY,
            () -> administer.resetPassword(sender.user(), user, made).map(UserView::of));
    return Response.ok(ShownOnce.in(answer, PASSWORD, made.text())).build();
  }

  private Response answer(Sender sender, byte[] body, Supplier<Outcome<UserAccount>> deed) {
    return Response.ok(posts.once(sender, body, () -> deed.get().map(UserView::of)).text()).build();
  }

  private static Scope scope(Body body) {
    return new Scope(
        body.region(REGION),
        body.optionalText(INSTITUTION)
            .map(
                text ->
                    Given.parsed(
                        INSTITUTION,
                        text,
                        InstitutionId::new,
                        new Words("must be a credit code or list number", "须为统一社会信用代码或目录编号"))));
  }
}
