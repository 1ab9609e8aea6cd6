package io.butie.adapters.database;

import io.butie.application.port.ErasedTraces;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/**
 * Removes old row images by writing the tables anew. An UPDATE alone leaves them: in Derby in the
 * unused part of a page and in the transaction log, in PostgreSQL as dead rows.
 */
public final class TablesRewritten implements ErasedTraces {

  /** The tables with personal data, or an index of persons. */
  private static final List<String> TABLES = List.of("person", "claim_line", "payee", "award");

  /** Derby goes on to its next log file after 1 MB: this is more. */
  private static final int FILLER_ROWS = 60;

  private static final String FILLER = "-".repeat(30_000);

  private final DatabaseSettings settings;

  public TablesRewritten(DatabaseSettings settings) {
    this.settings = settings;
  }

  @Override
  public void remove() {
    try (Connection connection = settings.dataSource().getConnection();
        Statement sql = connection.createStatement()) {
      if (settings.vendor() == Vendor.DERBY) {
        inDerby(connection, sql);
      } else {
        inPostgresql(sql);
      }
    } catch (SQLException e) {
      throw new DatabaseException("what was erased is gone, its traces may not be", e);
    }
  }

  /** Where the account does not own a table, PostgreSQL only warns and leaves it as it is. */
  private static void inPostgresql(Statement sql) throws SQLException {
    sql.execute("VACUUM (FULL) " + String.join(", ", TABLES));
    if (sql.getWarnings() != null) {
      throw sql.getWarnings();
    }
  }

  private static void inDerby(Connection connection, Statement sql) throws SQLException {
    String schema = connection.getSchema();
    for (String table : TABLES) {
      sql.execute(
          "CALL SYSCS_UTIL.SYSCS_COMPRESS_TABLE('"
              + schema
              + "', '"
              + table.toUpperCase(Locale.ROOT)
              + "', 0)");
    }
    goOnToTheNextLogFile(connection, sql);
    // The first checkpoint frees the old log files, the second deletes what the first still needed.
    sql.execute("CALL SYSCS_UTIL.SYSCS_CHECKPOINT_DATABASE()");
    sql.execute("CALL SYSCS_UTIL.SYSCS_CHECKPOINT_DATABASE()");
  }

  private static void goOnToTheNextLogFile(Connection connection, Statement sql)
      throws SQLException {
    sql.execute("CREATE TABLE log_filler (filler VARCHAR(30000) NOT NULL)");
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO log_filler VALUES (?)")) {
      for (int row = 0; row < FILLER_ROWS; row++) {
        insert.setString(1, FILLER);
        insert.executeUpdate();
      }
    } finally {
      sql.execute("DROP TABLE log_filler");
    }
  }
}
