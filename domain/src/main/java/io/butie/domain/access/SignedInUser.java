package io.butie.domain.access;

import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;

/**
 * Someone who has proved who they are. Made only by {@link UserAccount#signIn}, so a name in a
 * request can never act.
 */
public final class SignedInUser {

  private final UserAccount account;

  SignedInUser(UserAccount account) {
    this.account = account;
  }

  public UserId id() {
    return account.id();
  }

  public Role role() {
    return account.role();
  }

  public Region region() {
    return account.region();
  }

  /** Allowed where the role is the one asked for and the region is the user's own or all are. */
  public Outcome<SignedInUser> allowedAs(Role needed, Region where) {
    if (role() != needed) {
      return Outcome.refused(
          RefusalCode.NOT_ALLOWED, id() + " is " + role() + "; this needs " + needed);
    }
    if (!covers(where)) {
      return Outcome.refused(
          RefusalCode.NOT_ALLOWED, id() + " acts for " + region() + ", not for " + where);
    }
    return Outcome.done(this);
  }

  /** Whether the user's scope covers the region; a user of the province covers every region. */
  public boolean covers(Region where) {
    return region().equals(Region.PROVINCE) || region().equals(where);
  }
}
