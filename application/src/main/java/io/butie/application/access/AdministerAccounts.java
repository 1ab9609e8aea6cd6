package io.butie.application.access;

import io.butie.application.port.Transactions;
import io.butie.application.port.Users;
import io.butie.domain.access.AccountEvent;
import io.butie.domain.access.Role;
import io.butie.domain.access.Scope;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.access.UserAccount;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.UserId;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an administrator does to the account of somebody else, in whose region they administer.
 * Nobody does it to their own: so no administrator gives themselves business rights, and whoever
 * closes the last other one is left.
 */
public final class AdministerAccounts {

  private final Transactions transactions;
  private final Users users;

  public AdministerAccounts(Transactions transactions, Users users) {
    this.transactions = transactions;
    this.users = users;
  }

  /** Lets the user in no more, from the next request on; WRONG_STATE where it is closed. */
  public Outcome<UserAccount> close(SignedInUser administrator, UserId id) {
    return change(administrator, id, account -> account.after(AccountEvent.CLOSE));
  }

  /** Lets the user in again, with the password they had; WRONG_STATE where it is open. */
  public Outcome<UserAccount> reopen(SignedInUser administrator, UserId id) {
    return change(administrator, id, account -> account.after(AccountEvent.REOPEN));
  }

  /**
   * Gives the user another role or scope from the next request on; MALFORMED where the role cannot
   * act for the scope, NOT_ALLOWED where that is not the administrator's to give.
   */
  public Outcome<UserAccount> assign(
      SignedInUser administrator, UserId id, Role role, Scope scope) {
    return administrator
        .allowedAs(Role.ADMINISTRATOR, scope.region())
        .then(user -> change(user, id, account -> account.assigned(role, scope)));
  }

  /** Gives the user another password, which the caller shows; the one before is wrong at once. */
  public Outcome<UserAccount> resetPassword(
      SignedInUser administrator, UserId id, MadePassword made) {
    return change(administrator, id, account -> Outcome.done(account.withPassword(made.hash())));
  }

  private Outcome<UserAccount> change(
      SignedInUser administrator, UserId id, Function<UserAccount, Outcome<UserAccount>> change) {
    if (administrator.id().equals(id)) {
      return Outcome.refused(
          RefusalCode.NOT_ALLOWED,
          "this is " + id + "'s own account: another administers it",
          "这是 " + id + " 本人的账号，须由其他管理员办理");
    }
    return transactions.attempt(
        () -> {
          // In one order. Of two who close each other at once the second is no administrator then.
          Stream.of(administrator.id(), id).sorted().forEach(users::hold);
          return found(administrator.id())
              .then(own -> own.signIn(hash -> true))
              .then(actor -> found(id).then(account -> allowed(actor, account)))
              .then(change)
              .map(
                  changed -> {
                    users.replace(changed);
                    return changed;
                  });
        });
  }

  private Outcome<UserAccount> found(UserId id) {
    Optional<UserAccount> account = users.find(id);
    return account.isPresent()
        ? Outcome.done(account.get())
        : Outcome.refused(RefusalCode.NOT_FOUND, "there is no user " + id, "没有用户 " + id);
  }

  private static Outcome<UserAccount> allowed(SignedInUser actor, UserAccount account) {
    return actor
        .allowedAs(Role.ADMINISTRATOR, account.scope().region())
        .map(administrator -> account);
  }
}
