package io.butie.adapters.rest.access;

import io.butie.application.access.SignIn;
import io.butie.application.access.SignInByToken;
import io.butie.application.port.BearerTokens;
import io.butie.application.port.Passwords;
import io.butie.application.port.Transactions;
import io.butie.application.port.Users;
import io.butie.domain.access.Role;
import io.butie.domain.access.Scope;
import io.butie.domain.access.UserAccount;
import io.butie.domain.policy.Outcome;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Accounts in memory; the password of {@code auditor} is "password of auditor". */
final class Accounts implements Users {

  private final Map<UserId, UserAccount> accounts = new HashMap<>();
  private final ReadableHashes hashes = new ReadableHashes();

  Accounts with(String name, Role role, Region region) {
    return with(name, role, Scope.of(region));
  }

  Accounts with(String name, Role role, Scope scope) {
    add(new UserAccount(new UserId(name), role, scope, "hash of password of " + name));
    return this;
  }

  SignIn signIn() {
    return signIn(Clock.systemUTC());
  }

  SignIn signIn(Clock clock) {
    return new SignIn(new Unguarded(), this, hashes, clock, byte[]::new);
  }

  SignInByToken signInByToken(BearerTokens provider) {
    return new SignInByToken(new Unguarded(), this, Optional.of(provider));
  }

  /** How often a slow hash was made. */
  int hashed() {
    return hashes.made;
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

  @Override
  public void hold(UserId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void replace(UserAccount account) {
    add(account);
  }

  @Override
  public List<UserAccount> page(Which which, Optional<UserId> after, int limit) {
    throw new UnsupportedOperationException();
  }

  private static final class ReadableHashes implements Passwords {

    private int made;

    @Override
    public String hash(String password) {
      return "hash of " + password;
    }

    @Override
    public boolean matches(String password, String hash) {
      made++;
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
