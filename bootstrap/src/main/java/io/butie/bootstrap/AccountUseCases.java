package io.butie.bootstrap;

import io.butie.application.access.AdministerAccounts;
import io.butie.application.access.ChangePassword;
import io.butie.application.access.MakePassword;
import io.butie.application.access.SignInByToken;
import io.butie.application.port.Users;

/** What can be done to accounts that are there, and what can be read of them. */
public record AccountUseCases(
    AdministerAccounts administer,
    ChangePassword changePassword,
    MakePassword makePassword,
    SignInByToken signInByToken,
    Users users) {}
