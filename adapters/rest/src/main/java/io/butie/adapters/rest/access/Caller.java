package io.butie.adapters.rest.access;

import io.butie.domain.access.SignedInUser;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** The signed-in user, where JAX-RS keeps who is calling. */
final class Caller implements SecurityContext {

  /** The user as a principal, so that a resource gets the user and never a name. */
  record Person(SignedInUser user) implements Principal {

    @Override
    public String getName() {
      return user.id().value();
    }
  }

  private final Person person;
  private final boolean secure;

  Caller(SignedInUser user, boolean secure) {
    this.person = new Person(user);
    this.secure = secure;
  }

  @Override
  public Principal getUserPrincipal() {
    return person;
  }

  @Override
  public boolean isUserInRole(String role) {
    return person.user().role().name().equals(role);
  }

  @Override
  public boolean isSecure() {
    return secure;
  }

  @Override
  public String getAuthenticationScheme() {
    return BASIC_AUTH;
  }
}
