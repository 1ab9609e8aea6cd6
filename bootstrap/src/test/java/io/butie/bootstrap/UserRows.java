package io.butie.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.database.DatabaseSettings;
import io.butie.adapters.security.Pbkdf2Passwords;
import io.butie.domain.access.Role;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Users written straight to the database of a closed installation: a process less for each. */
public final class UserRows implements AutoCloseable {

  private final DatabaseSettings database;
  private final Connection connection;
  private final Pbkdf2Passwords passwords = new Pbkdf2Passwords(1_000, byte[]::new);

  private UserRows(DatabaseSettings database, Connection connection) {
    this.database = database;
    this.connection = connection;
  }

  /** Opens the database in the data directory, which no process holds. */
  public static UserRows in(Path data) throws SQLException {
    DatabaseSettings database =
        DatabaseSettings.of(Optional.empty(), Optional.empty(), Optional.empty(), data);
    database.prepare();
    return new UserRows(database, database.dataSource().getConnection());
  }

  /** Adds a user whose password is the name. */
  public void add(String user, Role role, String region) throws SQLException {
    add(user, role, region, Optional.empty());
  }

  /** The same for one institution, in the region. */
  public void add(String user, Role role, String region, Optional<String> institution)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO user_account (user_id, user_role, region, institution, password_hash)"
                + " VALUES (?, ?, ?, ?, ?)")) {
      insert.setString(1, user);
      insert.setString(2, role.name());
      insert.setString(3, region);
      insert.setString(4, institution.orElse(null));
      insert.setString(5, passwords.hash(user));
      assertThat(insert.executeUpdate()).isEqualTo(1);
    }
  }

  /** The only value that the query gives. */
  public String value(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      assertThat(rows.next()).as(query).isTrue();
      return rows.getString(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    database.release();
  }
}
