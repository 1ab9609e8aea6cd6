package io.butie.adapters.persistence;

import io.butie.adapters.database.CurrentConnection;
import io.butie.adapters.database.DatabaseException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Prepared statements on the connection of the current transaction. */
final class Sql {

  private final CurrentConnection current;

  Sql(CurrentConnection current) {
    this.current = current;
  }

  /** Reads one row. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  <T> List<T> list(String text, RowReader<T> reader, @Nullable Object... values) {
    try (PreparedStatement statement = current.connection().prepareStatement(text)) {
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> list = new ArrayList<>();
        while (rows.next()) {
          list.add(reader.read(rows));
        }
        return list;
      }
    } catch (SQLException e) {
      throw new DatabaseException(text, e);
    }
  }

  <T> Optional<T> one(String text, RowReader<T> reader, @Nullable Object... values) {
    return list(text, reader, values).stream().findFirst();
  }

  int update(String text, @Nullable Object... values) {
    try (PreparedStatement statement = current.connection().prepareStatement(text)) {
      bind(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException(text, e);
    }
  }

  /**
   * Runs the statement once for each item, in one round trip.
   *
   * @throws StaleRowException where one does not change just one row
   */
  <T> void batch(String text, List<T> items, Function<T, @Nullable Object[]> values) {
    try (PreparedStatement statement = current.connection().prepareStatement(text)) {
      for (T item : items) {
        bind(statement, values.apply(item));
        statement.addBatch();
      }
      for (int changed : statement.executeBatch()) {
        if (changed != 1 && changed != Statement.SUCCESS_NO_INFO) {
          throw new StaleRowException("a row is no longer as it was read: " + text);
        }
      }
    } catch (SQLException e) {
      throw new DatabaseException(text, e);
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
