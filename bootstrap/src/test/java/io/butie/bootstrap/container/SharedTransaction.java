package io.butie.bootstrap.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Writes one row by JDBC and one by JPA in one transaction, looks at both from both sides, and
 * rolls back. With two connections each side would wait for the other's lock, and time out.
 */
@ApplicationScoped
public class SharedTransaction {

  private static final String CREATE = "CREATE TABLE shared_transaction (wrote VARCHAR(8))";
  private static final String INSERT = "INSERT INTO shared_transaction VALUES ('%s')";
  private static final String COUNT = "SELECT COUNT(*) FROM shared_transaction";
  private static final String DROP = "DROP TABLE shared_transaction";

  @Resource(lookup = "java:app/jdbc/butie")
  private DataSource jdbc;

  @PersistenceContext(unitName = "butie")
  private EntityManager jpa;

  @Resource private UserTransaction transaction;

  /** What it found, in words. */
  public synchronized String writeByBothAndRollBack() throws Exception {
    execute(CREATE);
    try {
      transaction.begin();
      execute(INSERT.formatted("jdbc"));
      jpa.createNativeQuery(INSERT.formatted("jpa")).executeUpdate();
      int seenByJdbc = count();
      int seenByJpa = ((Number) jpa.createNativeQuery(COUNT).getSingleResult()).intValue();
      transaction.rollback();
      int left = count();
      return seenByJdbc == 2 && seenByJpa == 2 && left == 0
          ? "all seen, none left"
          : "JDBC saw %d, JPA saw %d, %d left".formatted(seenByJdbc, seenByJpa, left);
    } finally {
      execute(DROP);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = jdbc.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int count() throws SQLException {
    try (Connection connection = jdbc.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(COUNT)) {
      row.next();
      return row.getInt(1);
    }
  }
}
