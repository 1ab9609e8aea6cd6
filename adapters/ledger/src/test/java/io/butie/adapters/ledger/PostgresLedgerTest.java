package io.butie.adapters.ledger;

import io.butie.adapters.database.DatabaseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on a real PostgreSQL server: each test gets a database of its own. */
class PostgresLedgerTest extends LedgerContractTest {

  private static EmbeddedPostgres server;
  private static int databases;

  @BeforeAll
  static void startTheServer() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stopTheServer() throws IOException {
    server.close();
  }

  @Override
  DatabaseSettings settings() {
    String name = "ledger" + ++databases;
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new DatabaseSettings.Server(
        server.getJdbcUrl("postgres", name), Optional.of("postgres"), Optional.empty());
  }
}
