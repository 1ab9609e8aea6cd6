package io.butie.adapters.persistence;

import io.butie.application.port.Users;
import io.butie.domain.access.UserAccount;
import io.butie.domain.reference.UserId;
import java.util.Optional;

/** User accounts in the register. */
public final class JpaUsers implements Users {

  private final JpaTransactions session;

  public JpaUsers(JpaTransactions session) {
    this.session = session;
  }

  @Override
  public void add(UserAccount account) {
    session.entities().persist(UserRow.of(account));
  }

  @Override
  public Optional<UserAccount> find(UserId id) {
    return Optional.ofNullable(session.entities().find(UserRow.class, id.value()))
        .map(UserRow::toAccount);
  }

  @Override
  public boolean isEmpty() {
    return session
        .entities()
        .createQuery("SELECT u.id FROM UserRow u", String.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
