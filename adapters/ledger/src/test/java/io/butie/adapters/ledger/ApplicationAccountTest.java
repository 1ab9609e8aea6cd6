package io.butie.adapters.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.adapters.database.DatabaseSettings;
import io.butie.adapters.database.JdbcTransactions;
import io.butie.adapters.database.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/postgresql-application-account.sql: the server's account posts, and changes nothing. */
class ApplicationAccountTest {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private static EmbeddedPostgres server;
  private static DatabaseSettings account;

  @BeforeAll
  static void makeTheAccount() throws IOException, SQLException {
    server = EmbeddedPostgres.start();
    DatabaseSettings owner = settings("postgres");
    Migrations.migrate(owner);
    try (Connection connection = owner.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE butie_app LOGIN");
      statement.execute(
          Files.readString(Path.of("..", "..", "docs", "postgresql-application-account.sql")));
    }
    account = settings("butie_app");
    post("before");
  }

  @AfterAll
  static void stopTheServer() throws IOException {
    server.close();
  }

  private static DatabaseSettings settings(String user) {
    return new DatabaseSettings.Server(
        server.getJdbcUrl(user, "postgres"), Optional.of(user), Optional.empty());
  }

  private static long post(String id) {
    JdbcTransactions transactions = new JdbcTransactions(account.dataSource());
    JdbcLedger ledger = new JdbcLedger(transactions, Clock.systemUTC());
    return transactions
        .attempt(
            () ->
                ledger.post(
                    List.copyOf(LedgerBook.appropriation(LedgerBook.SHIJIAZHUANG, id, 500))))
        .orThrow()
        .size();
  }

  @Test
  void theServerStartsAndPostsUnderIt() {
    Migrations.migrate(account);

    assertThat(post("after")).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE ledger_transfer SET amount_fen = 1",
        "UPDATE ledger_record SET kind = 1",
        "DELETE FROM ledger_transfer",
        "DELETE FROM ledger_record",
        "TRUNCATE ledger_transfer",
        "TRUNCATE ledger_record",
        "DROP TABLE ledger_transfer",
        "ALTER TABLE ledger_transfer ADD COLUMN note TEXT",
        "ALTER TABLE ledger_transfer DISABLE TRIGGER ALL",
        "ALTER TABLE ledger_record DISABLE TRIGGER ledger_record_no_change",
        "DROP TRIGGER ledger_transfer_no_change ON ledger_transfer",
        "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS"
            + " 'BEGIN RETURN NULL; END'",
        "CREATE TABLE beside (x INTEGER)",
        "INSERT INTO ledger_head SELECT 2, tree_size, root, frontier, booked_at FROM ledger_head",
        "DELETE FROM ledger_head",
        "DELETE FROM ledger_region",
        "DELETE FROM ledger_account",
        "UPDATE audit_entry SET user_id = NULL",
        "DELETE FROM audit_entry",
        "TRUNCATE audit_entry",
        "DELETE FROM audit_head",
        "UPDATE flyway_schema_history SET checksum = 0",
        "SET session_replication_role = replica"
      })
  void whatChangesTheLedgerIsRefused(String statement) {
    assertThatThrownBy(
            () -> {
              try (Connection connection = account.dataSource().getConnection();
                  Statement sql = connection.createStatement()) {
                sql.execute(statement);
              }
            })
        .isInstanceOfSatisfying(
            SQLException.class,
            refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
  }
}
