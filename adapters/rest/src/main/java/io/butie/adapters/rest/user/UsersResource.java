package io.butie.adapters.rest.user;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.access.RegionScope;
import io.butie.adapters.rest.page.Cursor;
import io.butie.adapters.rest.page.Page;
import io.butie.adapters.rest.page.Query;
import io.butie.adapters.rest.page.Takes;
import io.butie.application.port.Transactions;
import io.butie.application.port.Users;
import io.butie.domain.access.AccountState;
import io.butie.domain.access.Role;
import io.butie.domain.reference.UserId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** {@code /users}: who has an account. */
@Path("/users")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class UsersResource {

  private static final String ROLE = "role";
  private static final String STATE = "state";

  private final Transactions transactions;
  private final Users users;
  private final VisibleUsers visible;

  @Inject
  public UsersResource(Transactions transactions, Users users, VisibleUsers visible) {
    this.transactions = transactions;
    this.users = users;
    this.visible = visible;
  }

  /** Accounts in order of id. */
  @GET
  @Takes({Query.REGION, ROLE, STATE, Query.LIMIT, Cursor.PARAMETER})
  @Needs(Permission.READ_USERS)
  public Page<UserView> list(@Context UriInfo uri, @Context SecurityContext security) {
    Query query = Query.of(uri);
    Users.Which which =
        new Users.Which(
            RegionScope.of(security).narrowedTo(query.region()),
            query.constant(ROLE, Role.class),
            query.constant(STATE, AccountState.class));
    Cursor cursor = Cursor.of("users of " + which);
    Optional<UserId> after = cursor.keyIn(query, 1, key -> new UserId(key.get(0)));
    int limit = query.limit();
    return Page.of(
        transactions.read(() -> users.page(which, after, limit + 1)),
        limit,
        account -> cursor.after(account.id().value()),
        UserView::of);
  }

  /** One account. */
  @GET
  @Path("/{id}")
  @Needs(Permission.READ_USERS)
  public UserView user(@PathParam("id") String id, @Context SecurityContext security) {
    return UserView.of(visible.find(id, security));
  }
}
