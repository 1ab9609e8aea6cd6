package io.butie.domain.access;

import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.UserId;
import java.util.function.Predicate;

/**
 * A user account of this installation.
 *
 * @param scope what the user acts for: one institution where the role is an institution's
 * @param passwordHash the encoded hash, with its algorithm and parameters
 */
public record UserAccount(
    UserId id, Role role, Scope scope, String passwordHash, AccountState state) {

  public UserAccount {
    if (role.isOfAnInstitution() != scope.institution().isPresent()) {
      throw new IllegalArgumentException(role + " cannot act for " + scope);
    }
  }

  /** A new account. */
  public UserAccount(UserId id, Role role, Scope scope, String passwordHash) {
    this(id, role, scope, passwordHash, AccountTransitions.ACCOUNT.start());
  }

  /**
   * Signs the user in where the account is open and the proof holds for its password hash.
   *
   * @param proof tells whether the secret that was presented belongs to the given hash; asked even
   *     where the account is closed, so that the answer's time does not betray it
   */
  public Outcome<SignedInUser> signIn(Predicate<String> proof) {
    return proof.test(passwordHash) && state == AccountState.OPEN
        ? Outcome.done(new SignedInUser(this))
        : Outcome.refused(RefusalCode.NOT_ALLOWED, "user or password is wrong", "用户名或密码错误");
  }

  /** The account after the event; WRONG_STATE where that cannot happen to it now. */
  public Outcome<UserAccount> after(AccountEvent event) {
    return AccountTransitions.ACCOUNT
        .next(state, event)
        .map(next -> new UserAccount(id, role, scope, passwordHash, next));
  }

  /** The account with other rights; MALFORMED where the role cannot act for the scope. */
  public Outcome<UserAccount> assigned(Role newRole, Scope newScope) {
    return newRole
        .actingFor(newScope)
        .map(fitting -> new UserAccount(id, newRole, fitting, passwordHash, state));
  }

  /** The account with another password, of which this is the hash. */
  public UserAccount withPassword(String newHash) {
    return new UserAccount(id, role, scope, newHash, state);
  }
}
