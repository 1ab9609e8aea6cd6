package io.butie.bootstrap;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The composed database under a name that a container's pool can make an instance of. The pool
 * needs no URL and no password, so none is in the container's configuration.
 */
public final class ComposedDataSource implements DataSource {

  private final DataSource database = Composition.current().database().dataSource();

  @Override
  public Connection getConnection() throws SQLException {
    return database.getConnection();
  }

  /** The pool asks with the user of its own configuration, which is empty: ours is composed. */
  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return database.getConnection();
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return database.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    database.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    database.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return database.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return database.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return database.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return database.isWrapperFor(type);
  }
}
