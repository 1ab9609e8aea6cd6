package io.butie.domain.access;

import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.policy.Words;
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

  /** What the user acts for. */
  public Scope scope() {
    return account.scope();
  }

  /** Allowed where the role is the one asked for and the region is within the user's scope. */
  public Outcome<SignedInUser> allowedAs(Role needed, Region where) {
    return allowedAs(needed, scope().covers(where), Scope.of(where).words());
  }

  /**
   * The same for what belongs to an institution, which nobody but that institution itself may do in
   * its name.
   *
   * @param institution its credit code or list number
   */
  public Outcome<SignedInUser> allowedAs(Role needed, Region where, String institution) {
    return allowedAs(
        needed,
        scope().covers(where, institution),
        new Words(
            institution + " in " + where.code(), "地区 " + where.code() + " 的机构 " + institution));
  }

  private Outcome<SignedInUser> allowedAs(Role needed, boolean isCovered, Words what) {
    if (role() != needed) {
      return Outcome.refused(
          RefusalCode.NOT_ALLOWED,
          id() + " is " + role() + "; this needs " + needed,
          "用户 " + id() + " 的角色是 " + role() + "，此操作须由 " + needed + " 办理");
    }
    return isCovered
        ? Outcome.done(this)
        : Outcome.refused(
            RefusalCode.NOT_ALLOWED,
            id() + " acts for " + scope() + ", not for " + what,
            "用户 " + id() + " 只能办理" + scope().words().zh() + " 的业务，不能办理" + what.zh() + " 的业务");
  }
}
