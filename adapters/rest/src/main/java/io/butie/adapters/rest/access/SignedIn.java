package io.butie.adapters.rest.access;

import io.butie.domain.access.SignedInUser;
import jakarta.ws.rs.core.SecurityContext;

/** Who is asking. */
public final class SignedIn {

  private SignedIn() {}

  /**
   * The user whom the filter let through.
   *
   * @throws IllegalStateException where the request did not pass the filter
   */
  public static SignedInUser user(SecurityContext security) {
    if (security.getUserPrincipal() instanceof Caller.Person caller) {
      return caller.user();
    }
    throw new IllegalStateException("nobody is signed in");
  }
}
