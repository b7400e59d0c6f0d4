package org.softdelete.harness.surface;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;

/** Batches answer what they would answer if their deletes were real, where they fail, too. */
@ExtendWith(Servers.Parameter.class)
class BatchesTest {

  private static final List<String> MIXED =
      List.of(
          "DELETE FROM items WHERE id IN (1, 2)",
          "DELETE FROM notes WHERE id = 1",
          "UPDATE items SET amount = amount + 1",
          "DELETE FROM labels",
          "INSERT INTO items (id, name) VALUES (8, 'eight'), (9, 'nine')",
          "DELETE FROM items WHERE id = 1");

  private static final List<String> FAILING =
      List.of(
          "DELETE FROM items WHERE id = 3",
          "INSERT INTO items (id) VALUES (1)",
          "DELETE FROM items WHERE id = 4");

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void ofTexts(Product product, Servers servers) throws SQLException {
    try (Twins twins = new Twins(servers.get(product), "batch_texts")) {
      for (boolean autoCommit : new boolean[] {true, false}) {
        twins.assertAlike("mixed", side -> texts(side, MIXED, autoCommit, Statement::executeBatch));
        twins.assertAlike(
            "large", side -> texts(side, MIXED, autoCommit, Statement::executeLargeBatch));
        twins.assertAlike(
            "failing", side -> texts(side, FAILING, autoCommit, Statement::executeBatch));
        twins.assertAlike(
            "a query",
            side ->
                texts(
                    side,
                    List.of("DELETE FROM items WHERE id = 3", "SELECT * FROM items"),
                    autoCommit,
                    Statement::executeBatch));
        twins.assertAlike(
            "empty", side -> texts(side, List.of(), autoCommit, Statement::executeBatch));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void ofParameters(Product product, Servers servers) throws SQLException {
    try (Twins twins = new Twins(servers.get(product), "batch_parameters")) {
      twins.assertAlike(
          "deletes",
          side -> parameters(side, "DELETE FROM items WHERE id = ?", List.of(1, 2, 3, 1, 99)));
      twins.assertAlike(
          "inserts, one of which fails",
          side -> parameters(side, "INSERT INTO items (id) VALUES (?)", List.of(20, 1, 21)));
      twins.assertAlike(
          "queries", side -> parameters(side, "SELECT * FROM items WHERE id = ?", List.of(1, 2)));
    }
  }

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void ofRowsThatOthersPointTo(Product product, Servers servers) throws SQLException {
    try (Twins twins = new Twins(servers.get(product), "batch_references")) {
      twins.assertAlike(
          "a child is in the way",
          side -> {
            try (Statement statement = side.connect().createStatement()) {
              statement.execute("CREATE TABLE parts (id INT PRIMARY KEY, item INT)");
              statement.execute("ALTER TABLE parts ADD FOREIGN KEY (item) REFERENCES items (id)");
              statement.execute("INSERT INTO parts VALUES (1, 3)");
            }
            try (Statement statement = side.connect().createStatement()) {
              side.see("alone", () -> statement.executeUpdate("DELETE FROM items WHERE id = 3"));
              statement.addBatch("UPDATE parts SET id = 2");
              side.see("a batch of others behind it", statement::executeBatch);
            }
            List<String> texts =
                List.of(
                    "DELETE FROM items WHERE id = 2",
                    "DELETE FROM items WHERE id = 3",
                    "DELETE FROM items WHERE id = 4");
            texts(side, texts, true, Statement::executeBatch);
            texts(side, texts, true, Statement::executeLargeBatch);
            parameters(side, "DELETE FROM items WHERE id = ?", List.of(1, 3, 4));
          });
    }
  }

  /** How a batch is run. */
  @FunctionalInterface
  private interface Run {
    Object run(Statement statement) throws SQLException;
  }

  private static void texts(ObservedSide side, List<String> texts, boolean autoCommit, Run run)
      throws SQLException {
    Connection connection = side.connect();
    connection.setAutoCommit(autoCommit);
    try (Statement statement = connection.createStatement()) {
      statement.addBatch("DELETE FROM items");
      statement.clearBatch();
      for (String text : texts) {
        statement.addBatch(text);
      }
      side.see("batch", () -> run.run(statement));
      side.see("once more", () -> run.run(statement));
      side.see("count", statement::getUpdateCount);
      if (!autoCommit) {
        side.run("commit", connection::commit);
      }
      side.see("items", () -> statement.executeQuery("SELECT * FROM items ORDER BY id"));
    }
  }

  private static void parameters(ObservedSide side, String sql, List<Integer> values)
      throws SQLException {
    try (PreparedStatement statement = side.connect().prepareStatement(sql)) {
      statement.setInt(1, 4);
      statement.addBatch();
      statement.clearBatch();
      for (int value : values) {
        statement.setInt(1, value);
        statement.addBatch();
      }
      side.see("batch", statement::executeBatch);
      statement.setInt(1, 5);
      statement.addBatch();
      side.see("large", statement::executeLargeBatch);
      side.see("alone", statement::execute);
    }
  }
}
