package io.butie.application.access;

import io.butie.application.port.Passwords;
import io.butie.application.port.Transactions;
import io.butie.application.port.Users;
import io.butie.domain.access.ChosenPassword;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.access.UserAccount;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import java.util.Optional;

/** Lets a user choose another password than the one they have. */
public final class ChangePassword {

  private final Transactions transactions;
  private final Users users;
  private final Passwords passwords;
  private final SignIn signIn;

  public ChangePassword(
      Transactions transactions, Users users, Passwords passwords, SignIn signIn) {
    this.transactions = transactions;
    this.users = users;
    this.passwords = passwords;
    this.signIn = signIn;
  }

  /**
   * The account with the new password, which counts at once; MALFORMED where a rule forbids it,
   * NOT_ALLOWED or TOO_MANY_TRIES where the old one is wrong, WRONG_STATE where the account was
   * changed meanwhile.
   *
   * @param old asked for although the user is signed in: the screen may be somebody else's now
   */
  public Outcome<UserAccount> change(SignedInUser user, String old, String chosen) {
    if (old.equals(chosen)) {
      return Outcome.refused(
          RefusalCode.MALFORMED, "the new password must be another one", "新密码不得与原密码相同");
    }
    return ChosenPassword.of(user.id(), chosen)
        .then(
            fitting ->
                signIn
                    .prove(user.id(), old)
                    .then(account -> replace(account, passwords.hash(fitting.text()))));
  }

  private Outcome<UserAccount> replace(UserAccount proved, String hash) {
    return transactions.attempt(
        () -> {
          users.hold(proved.id());
          if (!users.find(proved.id()).equals(Optional.of(proved))) {
            return Outcome.refused(
                RefusalCode.WRONG_STATE,
                "the account was changed meanwhile: sign in anew",
                "账号已被变更，请重新登录");
          }
          UserAccount changed = proved.withPassword(hash);
          users.replace(changed);
          return Outcome.done(changed);
        });
  }
}
