package io.butie.adapters.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The data source that the container's pool makes by its class name. It hands on to the settings
 * that the program's own start chose before the container booted, so that no file of the container
 * names a database.
 */
public final class ButieDataSource implements DataSource {

  private static final AtomicReference<DataSource> CHOSEN = new AtomicReference<>();

  /** For the container, which knows only the class name. */
  public ButieDataSource() {}

  /** Chooses the database of this process; once, before the container boots. */
  public static void use(DatabaseSettings settings) {
    settings.prepare();
    CHOSEN.set(settings.dataSource());
  }

  private static DataSource chosen() throws SQLException {
    DataSource chosen = CHOSEN.get();
    if (chosen == null) {
      throw new SQLException("no database was chosen before the container booted", "08001");
    }
    return chosen;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return chosen().getConnection();
  }

  /** The pool passes a user of its own making; ours is in the settings. */
  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return chosen().getConnection();
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return chosen().getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    chosen().setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    chosen().setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return chosen().getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("no logger here");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    return chosen().unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return type.isInstance(this) || chosen().isWrapperFor(type);
  }
}
