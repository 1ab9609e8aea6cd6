package io.butie.adapters.database;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why the database said no, by the SQLState, whichever database and however deeply wrapped. */
public enum SqlFailure {
  /** Two transactions waited for each other, or one waited too long: try the work again. */
  CONTENTION,
  /** A primary key or UNIQUE constraint: it is there already. */
  DUPLICATE,
  /** A CHECK constraint. */
  CHECK_VIOLATED,
  /** A trigger refused to change what may only grow. */
  APPEND_ONLY,
  /** Another process holds the embedded database. */
  IN_USE,
  /** Anything else. */
  OTHER;

  /**
   * Looks through causes and chained exceptions, because containers, JPA and batches wrap what the
   * driver said.
   */
  public static SqlFailure of(Throwable failure) {
    return find(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static SqlFailure find(@Nullable Throwable failure, Set<Throwable> seen) {
    if (failure == null || !seen.add(failure)) {
      return OTHER;
    }
    if (failure instanceof SQLException sql) {
      SqlFailure found = ofState(sql.getSQLState());
      if (found == OTHER) {
        found = find(sql.getNextException(), seen);
      }
      if (found != OTHER) {
        return found;
      }
    }
    return find(failure.getCause(), seen);
  }

  private static SqlFailure ofState(@Nullable String state) {
    return switch (state == null ? "" : state) {
      // 40001 deadlock or serialization; 40P01 deadlock on PostgreSQL; 40XL1, 40XL2 and 55P03
      // waited too long
      case "40001", "40P01", "40XL1", "40XL2", "55P03" -> CONTENTION;
      case "23505" -> DUPLICATE;
      // Derby, PostgreSQL
      case "23513", "23514" -> CHECK_VIOLATED;
      case AppendOnly.SQL_STATE -> APPEND_ONLY;
      case "XSDB6" -> IN_USE;
      default -> OTHER;
    };
  }
}
