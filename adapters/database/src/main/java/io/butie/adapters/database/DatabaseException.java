package io.butie.adapters.database;

import java.sql.SQLException;

/** The database failed, or was asked something wrong: an outage or a bug, never a refusal. */
public final class DatabaseException extends RuntimeException {

  public DatabaseException(String what, SQLException cause) {
    super(what, cause);
  }
}
