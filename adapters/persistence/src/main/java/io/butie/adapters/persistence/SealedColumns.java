package io.butie.adapters.persistence;

import io.butie.adapters.database.CurrentConnection;
import io.butie.adapters.database.DatabaseException;
import io.butie.application.port.Vault;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every column of a text that the vault sealed: those whose name begins with {@code sealed_}, as
 * the database's catalogue has them, so that one that is added later is not forgotten. Its table
 * has a key of one column.
 */
final class SealedColumns {

  private static final String PREFIX = "sealed_";
  private static final char BEFORE_KEY = '/';

  private final CurrentConnection current;
  private final Sql sql;
  private final int rows;
  private List<Column> known = List.of();

  SealedColumns(CurrentConnection current, int rows) {
    this.current = current;
    this.sql = new Sql(current);
    this.rows = rows;
  }

  /** A column, and the key of its table. */
  record Column(String table, String key, String name) {

    @Override
    public String toString() {
      return table + "." + name;
    }
  }

  private record Value(String key, String sealed) {}

  /**
   * Seals some values by the newest key that are not.
   *
   * @param after what this gave the last time; empty to begin
   * @return the place that it has come to; empty where all were looked at
   */
  Optional<String> sealSomeAnew(Vault vault, String after) {
    String done = after.substring(0, Math.max(0, after.indexOf(BEFORE_KEY)));
    for (Column column : all()) {
      int order = column.toString().compareTo(done);
      List<Value> some =
          order < 0
              ? List.of()
              : some(column, order == 0 ? after.substring(done.length() + 1) : "");
      if (!some.isEmpty()) {
        sql.batch(
            "UPDATE "
                + column.table()
                + " SET "
                + column.name()
                + " = ? WHERE "
                + column.key()
                + " = ?",
            some.stream().filter(value -> !vault.isSealedByNewest(value.sealed())).toList(),
            value -> new Object[] {vault.seal(vault.open(value.sealed())), value.key()});
        return Optional.of(column.toString() + BEFORE_KEY + some.get(some.size() - 1).key());
      }
    }
    return Optional.empty();
  }

  boolean areAllSealedBy(Vault vault) {
    for (Column column : all()) {
      List<Value> some = some(column, "");
      while (!some.isEmpty()) {
        if (!some.stream().map(Value::sealed).allMatch(vault::isSealedByNewest)) {
          return false;
        }
        some = some(column, some.get(some.size() - 1).key());
      }
    }
    return true;
  }

  private List<Value> some(Column column, String after) {
    return sql.list(
        "SELECT "
            + column.key()
            + ", "
            + column.name()
            + " FROM "
            + column.table()
            + " WHERE "
            + column.key()
            + " > ? AND "
            + column.name()
            + " IS NOT NULL ORDER BY "
            + column.key()
            + " FETCH FIRST "
            + rows
            + " ROWS ONLY",
        row -> new Value(row.getString(1), row.getString(2)),
        after);
  }

  /** In the order of their names. */
  List<Column> all() {
    if (known.isEmpty()) {
      known = read();
    }
    return known;
  }

  private List<Column> read() {
    try {
      DatabaseMetaData catalogue = current.connection().getMetaData();
      String schema = current.connection().getSchema();
      List<Column> columns = new ArrayList<>();
      try (ResultSet found = catalogue.getColumns(null, schema, null, null)) {
        while (found.next()) {
          String name = found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
          if (name.startsWith(PREFIX) && found.getInt("DATA_TYPE") == Types.VARCHAR) {
            String table = found.getString("TABLE_NAME");
            columns.add(
                new Column(table.toLowerCase(Locale.ROOT), key(catalogue, schema, table), name));
          }
        }
      }
      columns.sort(Comparator.comparing(Column::toString));
      return columns;
    } catch (SQLException e) {
      throw new DatabaseException("the catalogue cannot be read", e);
    }
  }

  private static String key(DatabaseMetaData catalogue, String schema, String table)
      throws SQLException {
    try (ResultSet keys = catalogue.getPrimaryKeys(null, schema, table)) {
      keys.next();
      String key = keys.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
      if (keys.next()) {
        throw new IllegalStateException(table + " seals something and has a key of two columns");
      }
      return key;
    }
  }
}
