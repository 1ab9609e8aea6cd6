package io.butie.adapters.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Which database to use: embedded files in a directory, or a server by its URL. */
public sealed interface DatabaseSettings {

  Vendor vendor();

  /** Physical connections, without a pool. */
  DataSource dataSource();

  /** Makes what has to be there before the first connection; safe to repeat. */
  void prepare();

  /** Lets go of what this process holds: embedded files are closed in order. */
  void release();

  /**
   * The settings of the environment: a server where there is a URL, else files.
   *
   * @param url {@code BUTIE_DB_URL}, such as {@code jdbc:postgresql://host/butie}
   * @param user {@code BUTIE_DB_USER}
   * @param passwordFile {@code BUTIE_DB_PASSWORD_FILE}; its first line is the password
   * @param dataDirectory {@code BUTIE_DATA}
   */
  static DatabaseSettings of(
      Optional<String> url,
      Optional<String> user,
      Optional<Path> passwordFile,
      Path dataDirectory) {
    return url.<DatabaseSettings>map(u -> new Server(u, user, passwordFile))
        .orElseGet(() -> new Embedded(dataDirectory.resolve("database")));
  }

  /** Derby files in this directory, for this process alone. */
  record Embedded(Path directory) implements DatabaseSettings {

    @Override
    public Vendor vendor() {
      return Vendor.DERBY;
    }

    @Override
    public DataSource dataSource() {
      EmbeddedDataSource derby = new EmbeddedDataSource();
      derby.setDatabaseName(directory.toAbsolutePath().toString());
      derby.setCreateDatabase("create");
      return derby;
    }

    @Override
    public void prepare() {
      DerbyEngine.configure(directory);
    }

    @Override
    public void release() {
      DerbyEngine.shutDown(directory);
    }
  }

  /** A PostgreSQL server. */
  record Server(String url, Optional<String> user, Optional<Path> passwordFile)
      implements DatabaseSettings {

    @Override
    public Vendor vendor() {
      return Vendor.POSTGRESQL;
    }

    @Override
    public DataSource dataSource() {
      PGSimpleDataSource server = new PGSimpleDataSource();
      server.setUrl(url);
      user.ifPresent(server::setUser);
      passwordFile.ifPresent(file -> server.setPassword(firstLine(file)));
      server.setReWriteBatchedInserts(true);
      return server;
    }

    @Override
    public void prepare() {
      // the server is somebody else's to start
    }

    @Override
    public void release() {
      // and to stop
    }

    private static String firstLine(Path file) {
      try {
        return Files.readString(file).lines().findFirst().orElse("");
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the database password", e);
      }
    }
  }
}
