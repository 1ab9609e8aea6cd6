package io.butie.application.access;

import io.butie.application.port.Entropy;
import io.butie.application.port.Passwords;
import io.butie.application.port.Transactions;
import io.butie.application.port.Users;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.access.UserAccount;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.UserId;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Turns a user name and a password into a signed-in user: the only way to become one. After ten
 * wrong passwords a name is closed for a quarter of an hour, but for those who have shown the right
 * one just before: nobody is thrown out by others' guesses.
 */
public final class SignIn {

  private static final int KEY_BYTES = 32;

  private final Transactions transactions;
  private final Users users;
  private final Passwords passwords;
  private final RecentProofs recent;
  private final WrongTries wrong;
  private final String hashOfNobody;

  public SignIn(
      Transactions transactions, Users users, Passwords passwords, Clock clock, Entropy entropy) {
    this.transactions = transactions;
    this.users = users;
    this.passwords = passwords;
    this.recent = new RecentProofs(clock, entropy.bytes(KEY_BYTES));
    this.wrong = new WrongTries(clock);
    this.hashOfNobody = passwords.hash("");
  }

  /**
   * The signed-in user; NOT_ALLOWED without telling whether the name or the password was wrong or
   * the account is closed, or TOO_MANY_TRIES.
   */
  public Outcome<SignedInUser> signIn(UserId id, String password) {
    return prove(id, password).then(account -> account.signIn(hash -> true));
  }

  /** The open account whose password this is, as it was then; refused as signing in is. */
  Outcome<UserAccount> prove(UserId id, String password) {
    Optional<UserAccount> account = transactions.read(() -> users.find(id));
    if (account.isPresent() && recent.holds(account.get(), password)) {
      return proved(account.get(), hash -> true);
    }
    if (wrong.areTooMany(id)) {
      return Outcome.refused(
          RefusalCode.TOO_MANY_TRIES,
          "too many wrong passwords: try again in a quarter of an hour",
          "密码错误次数过多，请 15 分钟后重试");
    }
    Outcome<UserAccount> proved = shown(account, password);
    if (proved.isRefused()) {
      wrong.add(id);
    } else {
      wrong.forget(id);
      account.ifPresent(known -> recent.remember(known, password));
    }
    return proved;
  }

  private Outcome<UserAccount> shown(Optional<UserAccount> account, String password) {
    if (account.isEmpty()) {
      // Takes as long as a wrong password does, so that the answer's time betrays no user name.
      boolean ignored = passwords.matches(password, hashOfNobody);
      return Outcome.refused(RefusalCode.NOT_ALLOWED, "user or password is wrong", "用户名或密码错误");
    }
    return proved(account.get(), hash -> passwords.matches(password, hash));
  }

  private static Outcome<UserAccount> proved(UserAccount account, Predicate<String> proof) {
    return account.signIn(proof).map(user -> account);
  }
}
