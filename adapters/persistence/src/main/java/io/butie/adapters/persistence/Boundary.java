package io.butie.adapters.persistence;

import jakarta.persistence.EntityManager;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;

/** Who begins and ends transactions: the container's JTA, or the entity manager itself. */
public interface Boundary {

  void begin(EntityManager entities);

  void commit(EntityManager entities);

  void rollback(EntityManager entities);

  /** Without a container. */
  static Boundary local() {
    return new Boundary() {
      @Override
      public void begin(EntityManager entities) {
        entities.getTransaction().begin();
      }

      @Override
      public void commit(EntityManager entities) {
        entities.getTransaction().commit();
      }

      @Override
      public void rollback(EntityManager entities) {
        if (entities.getTransaction().isActive()) {
          entities.getTransaction().rollback();
        }
      }
    };
  }

  /** In the container. */
  static Boundary jta(UserTransaction transaction) {
    return new Boundary() {
      @Override
      public void begin(EntityManager entities) {
        try {
          transaction.begin();
          entities.joinTransaction();
        } catch (Exception e) {
          throw new IllegalStateException("cannot begin a transaction", e);
        }
      }

      @Override
      public void commit(EntityManager entities) {
        try {
          transaction.commit();
        } catch (RollbackException e) {
          throw new IllegalStateException("the transaction was rolled back", e);
        } catch (Exception e) {
          throw new IllegalStateException("cannot commit", e);
        }
      }

      @Override
      public void rollback(EntityManager entities) {
        try {
          if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
          }
        } catch (SystemException e) {
          throw new IllegalStateException("cannot roll back", e);
        }
      }
    };
  }
}
