package io.butie.adapters.database;

import java.sql.Connection;

/** Where JDBC code finds the connection of the transaction that it runs in. */
@FunctionalInterface
public interface CurrentConnection {

  /**
   * The connection of the current transaction; not to be closed, committed or rolled back.
   *
   * @throws IllegalStateException outside of a transaction
   */
  Connection connection();
}
