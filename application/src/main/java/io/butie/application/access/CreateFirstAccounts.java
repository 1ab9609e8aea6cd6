package io.butie.application.access;

import io.butie.application.port.Transactions;
import io.butie.application.port.Users;
import io.butie.domain.access.Role;
import io.butie.domain.access.Scope;
import io.butie.domain.access.UserAccount;
import io.butie.domain.policy.Outcome;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.util.List;

/**
 * Gives a new installation the accounts that it begins with: someone who runs it and someone who
 * may look. There is no fixed password.
 */
public final class CreateFirstAccounts {

  private final Transactions transactions;
  private final Users users;
  private final MakePassword makePassword;

  public CreateFirstAccounts(Transactions transactions, Users users, MakePassword makePassword) {
    this.transactions = transactions;
    this.users = users;
    this.makePassword = makePassword;
  }

  /**
   * Creates an administrator and a province auditor where there is no account at all, both or none.
   *
   * @return what was created; empty where there are accounts already
   */
  public List<FirstAccount> createWhereNone() {
    if (!transactions.read(users::isEmpty)) {
      return List.of();
    }
    List<FirstAccount> first =
        List.of(make("admin", Role.ADMINISTRATOR), make("auditor", Role.AUDITOR));
    return transactions
        .attempt(
            () -> {
              if (!users.isEmpty()) {
                return Outcome.done(List.<FirstAccount>of()); // another server was faster
              }
              first.forEach(account -> users.add(account.account()));
              return Outcome.done(first);
            })
        .orThrow();
  }

  private FirstAccount make(String name, Role role) {
    MadePassword made = makePassword.make();
    return new FirstAccount(
        new UserAccount(new UserId(name), role, Scope.of(Region.PROVINCE), made.hash()),
        made.text());
  }

  /**
   * An account as it was created.
   *
   * @param password to be shown once and kept nowhere
   */
  public record FirstAccount(UserAccount account, String password) {

    /** Without the password: it must not come into any log. */
    @Override
    public String toString() {
      return "account of " + account.id();
    }
  }
}
