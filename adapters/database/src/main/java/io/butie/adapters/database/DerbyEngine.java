package io.butie.adapters.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** The Derby engine of this process. It is configured by system properties before it boots. */
final class DerbyEngine {

  /** What Derby answers, as an exception, when a database was shut down in order. */
  private static final String SHUT_DOWN = "08006";

  /** There is no such database, or it is not running: nothing to shut down. */
  private static final String NOT_THERE = "XJ004";

  private DerbyEngine() {}

  static void configure(Path directory) {
    Path parent = directory.toAbsolutePath().resolveSibling(""); // which is never null
    try {
      Files.createDirectories(parent);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the data directory", e);
    }
    Map.of(
            // a posting writes up to 4,000 rows with several locks each: never give up row locks
            "derby.locks.escalationThreshold", "100000",
            // seconds: a deadlock is found soon and tried again, a slow posting is waited for
            "derby.locks.deadlockTimeout", "5",
            "derby.locks.waitTimeout", "60",
            "derby.stream.error.file", parent.resolve("derby.log").toString())
        .forEach(DerbyEngine::setUnlessSet);
  }

  /** An operator's own setting on the command line wins. */
  private static void setUnlessSet(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }

  static void shutDown(Path directory) {
    EmbeddedDataSource derby = new EmbeddedDataSource();
    derby.setDatabaseName(directory.toAbsolutePath().toString());
    derby.setShutdownDatabase("shutdown");
    try {
      derby.getConnection().close();
    } catch (SQLException e) {
      if (!SHUT_DOWN.equals(e.getSQLState()) && !NOT_THERE.equals(e.getSQLState())) {
        throw new DatabaseException("cannot close the database in order", e);
      }
    }
  }
}
