package io.butie.adapters.database;

import java.sql.SQLException;

/**
 * What Derby's triggers call before an UPDATE or DELETE on a table that only grows. Derby finds the
 * class by its name, through the thread's context class loader or on the class path. PostgreSQL has
 * the same as a function of its own.
 */
public final class AppendOnly {

  /** Routines may raise states of class 38; PostgreSQL's function raises the same one. */
  static final String SQL_STATE = "38B01";

  private AppendOnly() {}

  /** Always throws: the statement has no effect. */
  @SuppressWarnings("DoNotCallSuggester") // Derby calls it, by name
  public static void refuse() throws SQLException {
    throw new SQLException("the ledger is append-only: post a reversal instead", SQL_STATE);
  }
}
