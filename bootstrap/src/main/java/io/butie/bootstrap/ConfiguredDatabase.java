package io.butie.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The database that the settings name: embedded Derby under the data directory, or PostgreSQL. */
final class ConfiguredDatabase {

  private ConfiguredDatabase() {}

  static DataSource of(Settings settings) {
    return settings
        .database()
        .map(url -> postgres(url, settings))
        .orElseGet(() -> derby(settings.data()));
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
    settings.databasePasswordFile().ifPresent(file -> postgres.setPassword(firstLine(file)));
    return postgres;
  }

  private static String firstLine(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("BUTIE_DB_PASSWORD_FILE cannot be read", e);
    }
  }
}
