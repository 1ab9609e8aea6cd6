package io.butie.bootstrap.scenario;

import io.butie.adapters.database.DatabaseSettings;
import io.butie.adapters.database.Migrations;
import io.butie.adapters.persistence.Boundary;
import io.butie.adapters.persistence.JpaTransactions;
import io.butie.adapters.security.Pbkdf2Passwords;
import io.butie.adapters.treasury.SimulatedTreasury;
import io.butie.adapters.treasury.TreasuryBehaviour;
import io.butie.adapters.webhook.AllowedPrivate;
import io.butie.bootstrap.Composition;
import io.butie.bootstrap.PostgresServer;
import io.butie.bootstrap.Settings;
import io.butie.bootstrap.UseCases;
import io.butie.bootstrap.container.Wiring;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** A whole Butie on database files of its own, without the container. */
public final class Installation implements AutoCloseable {

  private static final LocalDate FIRST_DAY = LocalDate.of(2023, 5, 4);
  private static final int PASSWORD_ITERATIONS = 10;

  private final SettableClock clock = new SettableClock(FIRST_DAY);
  private final Settings settings;
  private final DatabaseSettings database;
  private final SimulatedTreasury books;
  private final ListeningTreasury treasury;
  private final EntityManagerFactory entities;
  private final UseCases useCases;

  private Installation(Path data, TreasuryBehaviour behaviour, Optional<String> server) {
    settings =
        new Settings(
            data,
            data.resolve("keys"),
            data.resolve("checkpoints"),
            8080,
            server,
            server.map(url -> PostgresServer.USER),
            Optional.empty(),
            AllowedPrivate.of(List.of()),
            Optional.empty(),
            1 << 20);
    database = settings.databaseSettings();
    if (server.isPresent()) {
      Migrations.migrate(database);
    } else if (!Files.exists(data.resolve("database"))) {
      EmptyDatabase.copyTo(data);
    }
    books = SimulatedTreasury.open(data.resolve("treasury"), behaviour, clock);
    treasury = new ListeningTreasury(books);
    entities =
        Persistence.createEntityManagerFactory(
            "butie",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.nonJtaDataSource", database.dataSource(),
                // EclipseLink gives one session to every factory that has the same name.
                "eclipselink.session-name", data.toString()));
    SeededEntropy entropy = new SeededEntropy();
    useCases =
        Wiring.of(
            new Composition(
                settings,
                clock,
                entropy,
                new Pbkdf2Passwords(PASSWORD_ITERATIONS, entropy),
                Optional.of(treasury),
                database),
            new JpaTransactions(entities, Boundary.local()));
  }

  /** In a directory of its own, or on what an earlier one left there; with its own treasury. */
  public static Installation in(Path data, TreasuryBehaviour behaviour) {
    return in(data, behaviour, Optional.empty());
  }

  /**
   * The same with its tables in a server's database.
   *
   * @param server the URL of an empty PostgreSQL database; absent = files in the directory
   */
  static Installation in(Path data, TreasuryBehaviour behaviour, Optional<String> server) {
    return new Installation(data, behaviour, server);
  }

  public UseCases useCases() {
    return useCases;
  }

  public SettableClock clock() {
    return clock;
  }

  ListeningTreasury treasury() {
    return treasury;
  }

  Path data() {
    return settings.data();
  }

  /** Changes the database behind the product's back; gives the number of rows. */
  int sql(String statement) throws SQLException {
    try (Connection connection = connect();
        Statement sql = connection.createStatement()) {
      return sql.executeUpdate(statement);
    }
  }

  /** The only value that the query gives, as text. */
  String ask(String query) throws SQLException {
    try (Connection connection = connect();
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  String stateOf(LineDraft line) throws SQLException {
    return ask("SELECT line_state FROM claim_line WHERE line_id = '" + line.id() + "'");
  }

  /** PAY, or the deciding finding. */
  String decisionOn(LineDraft line) throws SQLException {
    return ask(
        "SELECT COALESCE(decision_code, verdict) FROM claim_line WHERE line_id = '"
            + line.id()
            + "'");
  }

  Connection connect() throws SQLException {
    DataSource source = database.dataSource();
    return source.getConnection();
  }

  @Override
  public void close() {
    entities.close();
    books.close();
    database.release();
  }
}
