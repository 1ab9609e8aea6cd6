package io.butie.application.access;

import io.butie.application.port.Passwords;
import io.butie.application.port.Transactions;
import io.butie.application.port.Users;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.access.UserAccount;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.UserId;
import java.util.Optional;

/** Turns a user name and a password into a signed-in user: the only way to become one. */
public final class SignIn {

  private final Transactions transactions;
  private final Users users;
  private final Passwords passwords;
  private final String hashOfNobody;

  public SignIn(Transactions transactions, Users users, Passwords passwords) {
    this.transactions = transactions;
    this.users = users;
    this.passwords = passwords;
    this.hashOfNobody = passwords.hash("");
  }

  /** The signed-in user, or NOT_ALLOWED without telling whether name or password was wrong. */
  public Outcome<SignedInUser> signIn(UserId id, String password) {
    Optional<UserAccount> account = transactions.read(() -> users.find(id));
    if (account.isEmpty()) {
      // Takes as long as a wrong password does, so that the answer's time betrays no user name.
      boolean ignored = passwords.matches(password, hashOfNobody);
      return Outcome.refused(RefusalCode.NOT_ALLOWED, "user or password is wrong");
    }
    return account.get().signIn(hash -> passwords.matches(password, hash));
  }
}
