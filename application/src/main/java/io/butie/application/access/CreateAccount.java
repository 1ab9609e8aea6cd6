package io.butie.application.access;

import io.butie.application.port.Transactions;
import io.butie.application.port.Users;
import io.butie.domain.access.Role;
import io.butie.domain.access.Scope;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.access.UserAccount;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.UserId;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Creates a local account with a password that is made here and shown once. */
public final class CreateAccount {

  /** What HTTP Basic and the path of a URL can carry as it is. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@+-]*");

  private final Transactions transactions;
  private final Users users;
  private final MakePassword makePassword;

  public CreateAccount(Transactions transactions, Users users, MakePassword makePassword) {
    this.transactions = transactions;
    this.users = users;
    this.makePassword = makePassword;
  }

  /** The same as {@link #create(UserId, Role, Scope)}, by an administrator. */
  public Outcome<String> create(SignedInUser administrator, UserId id, Role role, Scope scope) {
    return withPassword(made -> create(administrator, id, role, scope, made));
  }

  /**
   * The new account, by an administrator of its region; refused as {@link #create(UserId, Role,
   * Scope)} is.
   *
   * @param made the password, which the caller shows
   */
  public Outcome<UserAccount> create(
      SignedInUser administrator, UserId id, Role role, Scope scope, MadePassword made) {
    return administrator
        .allowedAs(Role.ADMINISTRATOR, scope.region())
        .then(user -> add(id, role, scope, made));
  }

  /**
   * The new account's password, 24 characters; MALFORMED where the name cannot stand in a URL, an
   * institution's role names no institution or another role does, ALREADY_TAKEN where the name is
   * in use.
   */
  public Outcome<String> create(UserId id, Role role, Scope scope) {
    return withPassword(made -> add(id, role, scope, made));
  }

  private Outcome<String> withPassword(Function<MadePassword, Outcome<UserAccount>> creation) {
    MadePassword made = makePassword.make();
    return creation.apply(made).map(account -> made.text());
  }

  private Outcome<UserAccount> add(UserId id, Role role, Scope scope, MadePassword made) {
    if (!NAME.matcher(id.value()).matches()) {
      return Outcome.refused(
          RefusalCode.MALFORMED,
          "a user's name has letters and digits of ASCII and . _ @ + - and begins with one of the"
              + " former",
          "用户名须由 ASCII 字母、数字和 . _ @ + - 组成，并以字母或数字开头");
    }
    return role.actingFor(scope)
        .then(
            fitting ->
                transactions.attempt(() -> add(new UserAccount(id, role, fitting, made.hash()))));
  }

  private Outcome<UserAccount> add(UserAccount account) {
    if (users.find(account.id()).isPresent()) {
      return Outcome.refused(
          RefusalCode.ALREADY_TAKEN,
          "user " + account.id() + " exists already",
          "用户 " + account.id() + " 已存在");
    }
    users.add(account);
    return Outcome.done(account);
  }
}
