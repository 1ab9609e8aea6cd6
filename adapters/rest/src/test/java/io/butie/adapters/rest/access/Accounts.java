package io.butie.adapters.rest.access;

import io.butie.application.access.SignIn;
import io.butie.application.port.Passwords;
import io.butie.application.port.Transactions;
import io.butie.application.port.Users;
import io.butie.domain.access.Role;
import io.butie.domain.access.UserAccount;
import io.butie.domain.policy.Outcome;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Accounts in memory; the password of {@code auditor} is "password of auditor". */
final class Accounts implements Users {

  private final Map<UserId, UserAccount> accounts = new HashMap<>();

  Accounts with(String name, Role role, Region region) {
    add(new UserAccount(new UserId(name), role, region, "hash of password of " + name));
    return this;
  }

  SignIn signIn() {
    return new SignIn(new Unguarded(), this, new ReadableHashes());
  }

  @Override
  public void add(UserAccount account) {
    accounts.put(account.id(), account);
  }

  @Override
  public Optional<UserAccount> find(UserId id) {
    return Optional.ofNullable(accounts.get(id));
  }

  @Override
  public boolean isEmpty() {
    return accounts.isEmpty();
  }

  private static final class ReadableHashes implements Passwords {

    @Override
    public String hash(String password) {
      return "hash of " + password;
    }

    @Override
    public boolean matches(String password, String hash) {
      return hash.equals(hash(password));
    }
  }

  private static final class Unguarded implements Transactions {

    @Override
    public <T> Outcome<T> attempt(Supplier<Outcome<T>> work) {
      return work.get();
    }

    @Override
    public <T> Outcome<T> around(Supplier<Outcome<T>> work) {
      return work.get();
    }

    @Override
    public <T> T read(Supplier<T> work) {
      return work.get();
    }
  }
}
