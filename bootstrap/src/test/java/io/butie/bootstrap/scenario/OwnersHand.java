package io.butie.bootstrap.scenario;

import io.butie.domain.ledger.MerkleFrontier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the owner of the database can do that nobody else can (docs/what-an-owner-can-do.md): drop
 * the triggers and write anything. Tables and columns come from the database's own catalogue, so
 * that a new one cannot be forgotten.
 */
final class OwnersHand implements AutoCloseable {

  private static final String DERBY_TRIGGERS =
      "SELECT tablename, triggername FROM sys.systriggers JOIN sys.systables"
          + " ON sys.systriggers.tableid = sys.systables.tableid";

  private static final String POSTGRES_TRIGGERS =
      "SELECT DISTINCT event_object_table, trigger_name FROM information_schema.triggers"
          + " WHERE trigger_schema = current_schema()";

  /**
   * A column of a table of the ledger.
   *
   * @param key the table's first column, which is its primary key
   */
  record Column(String table, String name, String key, int type) {

    @Override
    public String toString() {
      return table + "." + name;
    }
  }

  private record Trigger(String table, String name) {}

  /** One for all deeds: PostgreSQL starts a process for each. */
  private final Connection connection;

  private final List<Column> columns = new ArrayList<>();
  private final List<Trigger> triggers = new ArrayList<>();

  private OwnersHand(Connection connection) {
    this.connection = connection;
  }

  /** Reads the catalogue, then drops every trigger. */
  static OwnersHand on(Installation installation) throws SQLException {
    OwnersHand hand = new OwnersHand(installation.connect());
    hand.readColumns();
    hand.dropTriggers();
    return hand;
  }

  private void readColumns() throws SQLException {
    try (ResultSet rows =
        connection.getMetaData().getColumns(null, connection.getSchema(), null, null)) {
      while (rows.next()) {
        String table = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
        if (table.startsWith("ledger_")) {
          String name = rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
          String key = ofTable(table).stream().findFirst().map(Column::name).orElse(name);
          columns.add(new Column(table, name, key, rows.getInt("DATA_TYPE")));
        }
      }
    }
  }

  private void dropTriggers() throws SQLException {
    boolean derby = connection.getMetaData().getDatabaseProductName().contains("Derby");
    try (Statement sql = connection.createStatement()) {
      try (ResultSet rows = sql.executeQuery(derby ? DERBY_TRIGGERS : POSTGRES_TRIGGERS)) {
        while (rows.next()) {
          triggers.add(new Trigger(rows.getString(1), rows.getString(2)));
        }
      }
      for (Trigger trigger : triggers) {
        sql.execute("DROP TRIGGER " + trigger.name() + (derby ? "" : " ON " + trigger.table()));
      }
    }
  }

  /**
   * The tables of the ledger that a trigger guarded: what the product keeps append-only. The audit
   * log has a contract of its own.
   */
  List<String> guardedTables() {
    return triggers.stream()
        .map(trigger -> trigger.table().toLowerCase(Locale.ROOT))
        .filter(table -> table.startsWith("ledger_"))
        .distinct()
        .sorted()
        .toList();
  }

  List<String> tables() {
    return columns.stream().map(Column::table).distinct().toList();
  }

  List<Column> columns() {
    return List.copyOf(columns);
  }

  List<Column> ofTable(String table) {
    return columns.stream().filter(column -> column.table().equals(table)).toList();
  }

  /** Copies the tables of the ledger, to come back to. */
  void keep(String copy) throws SQLException {
    for (String table : tables()) {
      execute("CREATE TABLE " + copy + table + " AS SELECT * FROM " + table + " WITH NO DATA");
      execute("INSERT INTO " + copy + table + " SELECT * FROM " + table);
    }
  }

  /** Rolls the ledger back to the copy. */
  void restore(String copy) throws SQLException {
    List<String> deeds = new ArrayList<>();
    for (String table : tables()) {
      deeds.add("DELETE FROM " + table);
      deeds.add("INSERT INTO " + table + " SELECT * FROM " + copy + table);
    }
    together(deeds);
  }

  private void together(List<String> deeds) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String deed : deeds) {
        sql.executeUpdate(deed);
      }
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  /** A ledger in which nothing was ever posted. */
  void empty() throws SQLException {
    together(tables().stream().map(table -> "DELETE FROM " + table).toList());
    MerkleFrontier nothing = new MerkleFrontier();
    execute(
        "INSERT INTO ledger_head (only_row, tree_size, root, frontier, booked_at)"
            + " VALUES (1, 0, ?, ?, 0)",
        nothing.root().bytes(),
        nothing.toBytes());
  }

  void delete(Column key, Object row) throws SQLException {
    execute("DELETE FROM " + key.table() + " WHERE " + key.name() + " = ?", row);
  }

  /** Two records change places. */
  void swap(Column key, long one, long other) throws SQLException {
    String update =
        "UPDATE " + key.table() + " SET " + key.name() + " = ? WHERE " + key.name() + " = ?";
    execute(update, -1L, one);
    execute(update, one, other);
    execute(update, other, -1L);
  }

  /** The record is there once more, under a number and an id of its own, after the last. */
  void doubled(String table, long row, long sequence) throws SQLException {
    List<String> names = ofTable(table).stream().map(Column::name).toList();
    String copies =
        names.stream()
            .map(
                name ->
                    switch (name) {
                      case "sequence_number" -> Long.toString(sequence);
                      case "region_sequence" -> "region_sequence + 1000000";
                      case "id" -> "id || '-again'";
                      case "reverses" -> "CAST(NULL AS VARCHAR(200))";
                      default -> name;
                    })
            .collect(Collectors.joining(", "));
    execute(
        "INSERT INTO "
            + table
            + " ("
            + String.join(", ", names)
            + ") SELECT "
            + copies
            + " FROM "
            + table
            + " WHERE sequence_number = ?",
        row);
  }

  private void execute(String update, Object... parameters) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(update)) {
      for (int i = 0; i < parameters.length; i++) {
        sql.setObject(i + 1, parameters[i]);
      }
      sql.executeUpdate();
    }
  }

  /** The keys of the table's rows, in order. */
  List<Object> keys(Column column) throws SQLException {
    return values("SELECT " + column.key() + " FROM " + column.table() + " ORDER BY 1");
  }

  /**
   * Writes other values into one cell, one after another, until the database takes one.
   *
   * @return what it was and what it is; empty where a constraint refuses them all
   */
  Optional<String> change(Column column, Object key) throws SQLException {
    String where = " FROM " + column.table() + " WHERE " + column.key() + " = ?";
    Optional<Object> old = values("SELECT " + column.name() + where, key).stream().findFirst();
    List<Object> elsewhere =
        values("SELECT DISTINCT " + column.name() + " FROM " + column.table() + " ORDER BY 1");
    for (Optional<Object> other : OtherValues.of(column.type(), old, elsewhere)) {
      if (takes(column, key, other)) {
        return Optional.of(
            column + " of " + key + ": " + OtherValues.text(old) + " → " + OtherValues.text(other));
      }
    }
    return Optional.empty();
  }

  private boolean takes(Column column, Object key, Optional<Object> other) throws SQLException {
    String update =
        "UPDATE "
            + column.table()
            + " SET "
            + column.name()
            + " = ? WHERE "
            + column.key()
            + " = ?";
    try (PreparedStatement sql = connection.prepareStatement(update)) {
      if (other.isPresent()) {
        sql.setObject(1, other.get());
      } else {
        sql.setNull(1, column.type());
      }
      sql.setObject(2, key);
      return sql.executeUpdate() == 1;
    } catch (SQLException e) {
      if (String.valueOf(e.getSQLState()).startsWith("23")) {
        return false;
      }
      throw e;
    }
  }

  private List<Object> values(String query, Object... parameters) throws SQLException {
    List<Object> values = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Optional.ofNullable(rows.getObject(1)).ifPresent(values::add);
        }
      }
    }
    return values;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
