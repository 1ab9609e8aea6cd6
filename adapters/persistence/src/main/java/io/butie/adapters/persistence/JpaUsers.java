package io.butie.adapters.persistence;

import io.butie.application.port.Users;
import io.butie.domain.access.AccountState;
import io.butie.domain.access.Role;
import io.butie.domain.access.UserAccount;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.util.List;
import java.util.Optional;

/** User accounts in the register. */
public final class JpaUsers implements Users {

  private final JpaTransactions session;
  private final Sql sql;

  public JpaUsers(JpaTransactions session) {
    this.session = session;
    this.sql = new Sql(session);
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

  @Override
  public void hold(UserId id) {
    // An update that changes nothing takes the row's lock on both databases, and keeps it.
    sql.update("UPDATE user_account SET region = region WHERE user_id = ?", id.value());
  }

  @Override
  public void replace(UserAccount account) {
    session.entities().find(UserRow.class, account.id().value()).become(account);
  }

  @Override
  public List<UserAccount> page(Which which, Optional<UserId> after, int limit) {
    Filter filter =
        new Filter()
            .andIf("user_id > ?", after.map(UserId::value))
            .andIf("region = ?", which.region().map(Region::code))
            .andIf("user_role = ?", which.role().map(Role::name))
            .andIf("account_state = ?", which.state().map(AccountState::name));
    return sql.list(
        UserRow.COLUMNS + filter.where() + " ORDER BY user_id FETCH FIRST " + limit + " ROWS ONLY",
        row -> UserRow.read(row).toAccount(),
        filter.values());
  }
}
