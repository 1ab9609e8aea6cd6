package io.butie.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The database that the settings name: embedded Derby under the data directory, or PostgreSQL. */
final class ConfiguredDatabase implements AutoCloseable {

  /** How Derby says that it has stopped as it was told to. */
  private static final String STOPPED = "08006";

  private final DataSource connections;

  private ConfiguredDatabase(DataSource connections) {
    this.connections = connections;
  }

  static ConfiguredDatabase of(Settings settings) {
    return new ConfiguredDatabase(
        settings
            .database()
            .map(url -> postgres(url, settings))
            .orElseGet(() -> derby(settings.data())));
  }

  DataSource connections() {
    return connections;
  }

  /** Stops embedded Derby, so that its next start has nothing to recover. */
  @Override
  public void close() throws SQLException {
    if (!(connections instanceof EmbeddedDataSource derby)
        || !Files.exists(Path.of(derby.getDatabaseName()))) {
      return;
    }
    EmbeddedDataSource stop = new EmbeddedDataSource();
    stop.setDatabaseName(derby.getDatabaseName());
    stop.setShutdownDatabase("shutdown");
    try {
      stop.getConnection().close();
    } catch (SQLException told) {
      if (!STOPPED.equals(told.getSQLState())) {
        throw told;
      }
    }
  }

  private static DataSource derby(Path data) {
    System.setProperty("derby.stream.error.file", data.resolve("derby.log").toString());
    EmbeddedDataSource derby = new EmbeddedDataSource();
    derby.setDatabaseName(data.resolve("db").toString());
    derby.setCreateDatabase("create");
    return derby;
  }

  private static DataSource postgres(String url, Settings settings) {
    PGSimpleDataSource postgres = new PGSimpleDataSource();
    postgres.setUrl(url);
    postgres.setReWriteBatchedInserts(true);
    settings.databaseUser().ifPresent(postgres::setUser);
    settings.databasePasswordFile().ifPresent(file -> postgres.setPassword(passwordIn(file)));
    return postgres;
  }

  private static String passwordIn(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("BUTIE_DB_PASSWORD_FILE cannot be read", e);
    }
  }
}
