package io.butie.bootstrap.container;

import io.butie.application.access.AdministerAccounts;
import io.butie.application.access.ChangePassword;
import io.butie.application.access.CreateAccount;
import io.butie.application.access.MakePassword;
import io.butie.application.access.SignInByToken;
import io.butie.application.port.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** What the REST interface needs for accounts. */
@ApplicationScoped
public class AccountRestParts {

  @Inject private WiredUseCases wired;

  @Produces
  CreateAccount createAccount() {
    return wired.useCases().createAccount();
  }

  @Produces
  AdministerAccounts administerAccounts() {
    return wired.useCases().accounts().administer();
  }

  @Produces
  ChangePassword changePassword() {
    return wired.useCases().accounts().changePassword();
  }

  @Produces
  MakePassword makePassword() {
    return wired.useCases().accounts().makePassword();
  }

  @Produces
  SignInByToken signInByToken() {
    return wired.useCases().accounts().signInByToken();
  }

  @Produces
  Users users() {
    return wired.useCases().accounts().users();
  }
}
