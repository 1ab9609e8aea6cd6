package io.butie.adapters.persistence;

import io.butie.adapters.database.CurrentConnection;
import io.butie.adapters.database.Tries;
import io.butie.application.port.Transactions;
import io.butie.domain.policy.Outcome;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.OptimisticLockException;
import java.sql.Connection;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Transactions in which EclipseLink and plain JDBC share one connection, so that registers, ledger
 * and a run's cursor commit together or not at all.
 */
public final class JpaTransactions implements Transactions, CurrentConnection {

  private final EntityManagerFactory factory;
  private final Boundary boundary;

  // One for each installation: a test may have two in one process.
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<Running> current = new ThreadLocal<>();

  public JpaTransactions(EntityManagerFactory factory, Boundary boundary) {
    this.factory = factory;
    this.boundary = boundary;
  }

  /** The transaction of this thread. */
  private static final class Running {
    private final EntityManager entities;
    private final boolean open;
    private boolean refusedWithin;

    Running(EntityManager entities, boolean open) {
      this.entities = entities;
      this.open = open;
    }
  }

  @Override
  public <T> Outcome<T> attempt(Supplier<Outcome<T>> work) {
    if (isJoined()) {
      Outcome<T> outcome = work.get();
      current.get().refusedWithin |= outcome.isRefused();
      return outcome;
    }
    return attempt(work, false);
  }

  @Override
  public <T> Outcome<T> around(Supplier<Outcome<T>> work) {
    return attempt(work, true);
  }

  private <T> Outcome<T> attempt(Supplier<Outcome<T>> work, boolean open) {
    return Tries.of(
        () ->
            inTransaction(
                () -> {
                  Outcome<T> outcome = work.get();
                  if (current.get().refusedWithin && !outcome.isRefused()) {
                    throw new IllegalStateException("a refusal was not passed on");
                  }
                  return outcome;
                },
                Outcome::isRefused,
                open),
        JpaTransactions::isStale);
  }

  private boolean isJoined() {
    return current.get() != null && current.get().open;
  }

  /** Another transaction changed a row that this one had read. */
  private static boolean isStale(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof StaleRowException || cause instanceof OptimisticLockException) {
        return true;
      }
    }
    return false;
  }

  @Override
  public <T> T read(Supplier<T> work) {
    return isJoined() ? work.get() : inTransaction(work, result -> true, false);
  }

  private <T> T inTransaction(Supplier<T> work, Predicate<T> undo, boolean open) {
    if (current.get() != null) {
      throw new IllegalStateException("a transaction within a transaction");
    }
    try (EntityManager entities = factory.createEntityManager()) {
      boundary.begin(entities);
      current.set(new Running(entities, open));
      boolean finished = false;
      try {
        T result = work.get();
        if (undo.test(result)) {
          boundary.rollback(entities);
        } else {
          // Flushed here, because a container's commit may hide why the database said no.
          entities.flush();
          boundary.commit(entities);
        }
        finished = true;
        return result;
      } finally {
        current.remove();
        if (!finished) {
          boundary.rollback(entities);
        }
      }
    }
  }

  /** The entity manager of the current transaction. */
  public EntityManager entities() {
    Running running = current.get();
    if (running == null) {
      throw new IllegalStateException("outside a transaction");
    }
    return running.entities;
  }

  /** The connection of the current transaction; what JPA still holds back is written first. */
  @Override
  public Connection connection() {
    EntityManager entities = entities();
    entities.flush();
    return entities.unwrap(Connection.class);
  }
}
