package io.butie.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.database.DatabaseSettings;
import io.butie.adapters.database.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A PostgreSQL database that sorts as a dictionary does, made by somebody who read no manual. */
class TextOrderTest {

  private static final String TEXTS = "(VALUES ('a'), ('B'), ('L-2'), ('L1'), ('_')) AS t (text)";
  private static final List<String> BY_CODE_POINT = List.of("B", "L-2", "L1", "_", "a");

  private static EmbeddedPostgres server;
  private static DatabaseSettings settings;

  @BeforeAll
  static void makeADatabaseWithAnotherCollation() throws Exception {
    server = EmbeddedPostgres.start();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(
          "CREATE DATABASE dictionary TEMPLATE template0 ENCODING 'UTF8'"
              + " LOCALE_PROVIDER icu ICU_LOCALE 'en-US'");
    }
    settings =
        new DatabaseSettings.Server(
            server.getJdbcUrl("postgres", "dictionary"), Optional.of("postgres"), Optional.empty());
    Migrations.migrate(settings);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static List<String> list(String query) throws SQLException {
    try (Connection connection = settings.dataSource().getConnection();
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      List<String> list = new ArrayList<>();
      while (rows.next()) {
        list.add(rows.getString(1));
      }
      return list;
    }
  }

  private static void execute(String statement) throws SQLException {
    try (Connection connection = settings.dataSource().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  @Test
  void theDatabasesOwnOrderIsNotThatOfCodePoints() throws SQLException {
    assertThat(list("SELECT text FROM " + TEXTS + " ORDER BY text")).isNotEqualTo(BY_CODE_POINT);
  }

  @Test
  void ourColumnsAreOrderedAndComparedByCodePoints() throws SQLException {
    execute(
        "INSERT INTO user_account (user_id, user_role, region, password_hash)"
            + " SELECT text, 'AUDITOR', '130000', '' FROM "
            + TEXTS);

    assertThat(list("SELECT user_id FROM user_account ORDER BY user_id")).isEqualTo(BY_CODE_POINT);
    assertThat(list("SELECT user_id FROM user_account WHERE user_id > 'L-2' ORDER BY user_id"))
        .isEqualTo(List.of("L1", "_", "a"));
  }

  @Test
  void noTextColumnOfOursIsLeftOut() throws SQLException {
    String columns =
        " FROM information_schema.columns WHERE table_schema = 'public'"
            + " AND table_name <> 'flyway_schema_history'"
            + " AND data_type IN ('character varying', 'character', 'text')";
    assertThat(
            list(
                "SELECT table_name || '.' || column_name"
                    + columns
                    + " AND "
                    + "(collation_name IS NULL OR collation_name <> 'C')"))
        .isEmpty();
    assertThat(Integer.parseInt(list("SELECT COUNT(*)" + columns).get(0))).isGreaterThan(50);
  }

  @Test
  void aColumnOfALaterMigrationIsPutRightToo() throws SQLException {
    execute("CREATE TABLE later (name VARCHAR(10))");
    Migrations.migrate(settings);

    assertThat(
            list(
                "SELECT collation_name FROM information_schema.columns"
                    + " WHERE table_name = 'later'"))
        .containsExactly("C");
    execute("DROP TABLE later");
  }
}
