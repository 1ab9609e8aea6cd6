package io.butie.application.access;

import io.butie.application.port.Entropy;
import io.butie.application.port.Passwords;
import io.butie.application.port.Transactions;
import io.butie.application.port.Users;
import io.butie.domain.access.Role;
import io.butie.domain.access.Scope;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.access.UserAccount;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.UserId;

/** Creates a local account with a password that is made here and shown once. */
public final class CreateAccount {

  private final Transactions transactions;
  private final Users users;
  private final Passwords passwords;
  private final Entropy entropy;

  public CreateAccount(
      Transactions transactions, Users users, Passwords passwords, Entropy entropy) {
    this.transactions = transactions;
    this.users = users;
    this.passwords = passwords;
    this.entropy = entropy;
  }

  /** The same, by an administrator. */
  public Outcome<String> create(SignedInUser administrator, UserId id, Role role, Scope scope) {
    return administrator
        .allowedAs(Role.ADMINISTRATOR, scope.region())
        .then(user -> create(id, role, scope));
  }

  /**
   * The new account's password, 24 characters; MALFORMED where an institution's role names no
   * institution or another role does, ALREADY_TAKEN where the name is in use.
   */
  public Outcome<String> create(UserId id, Role role, Scope scope) {
    if (role.isOfAnInstitution() != scope.institution().isPresent()) {
      return Outcome.refused(
          RefusalCode.MALFORMED,
          role.isOfAnInstitution()
              ? role + " acts for one institution, and none is named"
              : role + " acts for a region, and for no institution");
    }
    String password = MadePassword.from(entropy);
    String hash = passwords.hash(password);
    return transactions.attempt(
        () -> {
          if (users.find(id).isPresent()) {
            return Outcome.refused(RefusalCode.ALREADY_TAKEN, "user " + id + " exists already");
          }
          users.add(new UserAccount(id, role, scope, hash));
          return Outcome.done(password);
        });
  }
}
