package io.butie.adapters.database;

import io.butie.application.port.Transactions;
import io.butie.domain.policy.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Transactions on plain JDBC, for commands that run without the container. */
public final class JdbcTransactions implements Transactions, CurrentConnection {

  private final DataSource dataSource;
  private final ThreadLocal<Optional<Connection>> current =
      ThreadLocal.withInitial(Optional::empty);

  public JdbcTransactions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public Connection connection() {
    return current.get().orElseThrow(() -> new IllegalStateException("not in a transaction"));
  }

  @Override
  public <T> Outcome<T> attempt(Supplier<Outcome<T>> work) {
    return Tries.of(() -> in(false, work, outcome -> !outcome.isRefused()), failure -> false);
  }

  /** Commands do one thing at a time: nothing is to be kept with it. */
  @Override
  public <T> Outcome<T> around(Supplier<Outcome<T>> work) {
    return attempt(work);
  }

  @Override
  public <T> T read(Supplier<T> work) {
    return in(true, work, result -> false);
  }

  private interface Verdict<T> {
    boolean commits(T result);
  }

  private <T> T in(boolean readOnly, Supplier<T> work, Verdict<T> verdict) {
    if (current.get().isPresent()) {
      throw new IllegalStateException("transactions do not nest");
    }
    try (Connection connection = dataSource.getConnection()) {
      connection.setReadOnly(readOnly);
      connection.setAutoCommit(false);
      current.set(Optional.of(connection));
      boolean committed = false;
      try {
        T result = work.get();
        if (verdict.commits(result)) {
          connection.commit();
          committed = true;
        }
        return result;
      } finally {
        current.remove();
        if (!committed) {
          connection.rollback();
        }
      }
    } catch (SQLException e) {
      throw new DatabaseException("the transaction failed", e);
    }
  }
}
