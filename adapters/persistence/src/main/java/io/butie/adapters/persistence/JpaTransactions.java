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
  private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

  public JpaTransactions(EntityManagerFactory factory, Boundary boundary) {
    this.factory = factory;
    this.boundary = boundary;
  }

  @Override
  public <T> Outcome<T> attempt(Supplier<Outcome<T>> work) {
    return Tries.of(() -> inTransaction(work, Outcome::isRefused), JpaTransactions::isStale);
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
    return inTransaction(work, result -> true);
  }

  private <T> T inTransaction(Supplier<T> work, Predicate<T> undo) {
    if (current.get() != null) {
      throw new IllegalStateException("a transaction within a transaction");
    }
    try (EntityManager entities = factory.createEntityManager()) {
      boundary.begin(entities);
      current.set(entities);
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
    EntityManager entities = current.get();
    if (entities == null) {
      throw new IllegalStateException("outside a transaction");
    }
    return entities;
  }

  /** The connection of the current transaction; what JPA still holds back is written first. */
  @Override
  public Connection connection() {
    EntityManager entities = entities();
    entities.flush();
    return entities.unwrap(Connection.class);
  }
}
