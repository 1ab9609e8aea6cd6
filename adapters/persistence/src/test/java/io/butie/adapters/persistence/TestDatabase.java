package io.butie.adapters.persistence;

import io.butie.adapters.database.DatabaseException;
import io.butie.adapters.database.DatabaseSettings;
import io.butie.adapters.database.Migrations;
import io.butie.adapters.database.Vendor;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real database with the product's schema and EclipseLink on it: Derby in files, and a PostgreSQL
 * server. One of each for all tests of the module; where one does not start, every test fails.
 */
final class TestDatabase {

  private static final Map<Vendor, TestDatabase> OPEN = new EnumMap<>(Vendor.class);

  /** The ledger's tables stay as they are: they refuse to be emptied. */
  private static final List<String> REGISTERS =
      List.of(
          "webhook_delivery",
          "webhook",
          "vault_generation",
          "opening_import",
          "personal_data_order",
          "fund_order",
          "claim_file_bad_row",
          "claim_file",
          "answered_request",
          "run_line",
          "instruction",
          "payment_run",
          "public_notice",
          "claim_line",
          "award",
          "payee",
          "person",
          "training_class",
          "quota_progress",
          "programme",
          "institution_listing",
          "user_account");

  private final DatabaseSettings settings;
  private final JpaTransactions session;

  private TestDatabase(DatabaseSettings settings) {
    this.settings = settings;
    settings.prepare();
    Migrations.migrate(settings);
    session =
        new JpaTransactions(
            Persistence.createEntityManagerFactory(
                "butie",
                Map.of(
                    "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                    "jakarta.persistence.nonJtaDataSource", settings.dataSource(),
                    // EclipseLink gives one session to every factory that has the same name.
                    "eclipselink.session-name", settings.vendor().name())),
            Boundary.local());
  }

  static synchronized TestDatabase of(Vendor vendor) {
    return OPEN.computeIfAbsent(
        vendor, v -> new TestDatabase(v == Vendor.DERBY ? derbyFiles() : postgresServer()));
  }

  private static DatabaseSettings derbyFiles() {
    try {
      return new DatabaseSettings.Embedded(
          Files.createTempDirectory(Path.of("target"), "derby-").resolve("database"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stopped by its own shutdown hook. */
  private static DatabaseSettings postgresServer() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.start();
      return new DatabaseSettings.Server(
          server.getJdbcUrl("postgres", "postgres"), Optional.of("postgres"), Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JpaTransactions session() {
    return session;
  }

  /** Takes every row out of the registers. */
  void empty() {
    try (Connection connection = settings.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : REGISTERS) {
        statement.executeUpdate("DELETE FROM " + table);
      }
    } catch (SQLException e) {
      throw new DatabaseException("cannot empty the registers", e);
    }
  }
}
