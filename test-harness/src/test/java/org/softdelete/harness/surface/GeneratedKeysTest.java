package org.softdelete.harness.surface;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;

/** Generated keys, those of deletes included, and counts as {@code long}. */
@ExtendWith(Servers.Parameter.class)
class GeneratedKeysTest {

  private static final List<String> STATEMENTS =
      List.of(
          "DELETE FROM items WHERE id IN (1, 2, 3)",
          "DELETE FROM notes WHERE id < 3",
          "UPDATE items SET amount = 1 WHERE id < 4",
          "INSERT INTO items (name) VALUES ('a'), ('b')",
          "DELETE FROM items WHERE id = 99",
          "SELECT id FROM items ORDER BY id");

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void areThoseOfRealDeletes(Product product, Servers servers) throws SQLException {
    try (Twins twins = new Twins(servers.get(product), "keys")) {
      for (String sql : STATEMENTS) {
        twins.assertAlike(sql, side -> statement(side, sql));
        twins.assertAlike("prepared " + sql, side -> prepared(side, sql));
      }
    }
  }

  private static void statement(ObservedSide side, String sql) throws SQLException {
    Connection connection = side.connect();
    connection.setAutoCommit(false);
    String id = side.isPostgresql() ? "id" : "ID";
    try (Statement statement = connection.createStatement()) {
      side.see("flag", () -> statement.executeUpdate(sql, Statement.RETURN_GENERATED_KEYS));
      keys(side, statement, sql);
      connection.rollback();
      side.see(
          "flag, large", () -> statement.executeLargeUpdate(sql, Statement.RETURN_GENERATED_KEYS));
      keys(side, statement, sql);
      connection.rollback();
      side.see("names", () -> statement.executeUpdate(sql, new String[] {id}));
      keys(side, statement, sql);
      connection.rollback();
      side.see("indexes", () -> statement.execute(sql, new int[] {1}));
      keys(side, statement, sql);
      side.see("count", statement::getLargeUpdateCount);
      connection.rollback();
      side.see("none", () -> statement.executeLargeUpdate(sql));
      keys(side, statement, sql);
      connection.rollback();
      side.see(
          "large max",
          () -> {
            statement.setLargeMaxRows(2);
            return statement.getLargeMaxRows();
          });
    }
  }

  private static void prepared(ObservedSide side, String sql) throws SQLException {
    Connection connection = side.connect();
    String id = side.isPostgresql() ? "id" : "ID";
    try (PreparedStatement statement =
        connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      side.see("execute", statement::executeLargeUpdate);
      keys(side, statement, sql);
    }
    try (PreparedStatement statement = connection.prepareStatement(sql, new String[] {id})) {
      side.see("execute", statement::executeUpdate);
      keys(side, statement, sql);
      statement.addBatch();
      side.see("batch", statement::executeBatch);
      keys(side, statement, sql);
    }
    side.see(
        "indexes",
        () -> {
          try (PreparedStatement statement = connection.prepareStatement(sql, new int[] {1})) {
            return statement.executeUpdate();
          }
        });
  }

  /**
   * Of a soft delete they are those of the update that it is: H2 has some where a real delete has
   * none, and PostgreSQL's hold the marker as it is now.
   */
  private static void keys(ObservedSide side, Statement statement, String sql) {
    boolean soft = sql.startsWith("DELETE FROM items");
    if (!soft) {
      side.see("labels", () -> labels(statement.getGeneratedKeys().getMetaData()));
      side.see("keys", statement::getGeneratedKeys);
    } else if (side.isPostgresql()) {
      side.see("ids", () -> ids(statement.getGeneratedKeys()));
    }
  }

  private static String ids(ResultSet keys) throws SQLException {
    List<Integer> ids = new ArrayList<>();
    while (keys.next()) {
      ids.add(keys.getInt("id"));
    }
    return ids.toString();
  }

  private static String labels(ResultSetMetaData columns) throws SQLException {
    List<String> labels = new ArrayList<>();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      labels.add(columns.getColumnLabel(column));
    }
    return labels.toString();
  }
}
