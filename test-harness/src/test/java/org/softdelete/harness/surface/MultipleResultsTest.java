package org.softdelete.harness.surface;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;

/** Several results of one text, parts of a result, and results that outlive others. */
@ExtendWith(Servers.Parameter.class)
class MultipleResultsTest {

  private static final String TEXTS =
      "SELECT id FROM items ORDER BY id; DELETE FROM items WHERE id < 4;"
          + " SELECT id FROM items ORDER BY id; DELETE FROM notes WHERE id = 1; SELECT 1";

  private static final List<Integer> MODES =
      List.of(
          Statement.CLOSE_CURRENT_RESULT,
          Statement.KEEP_CURRENT_RESULT,
          Statement.CLOSE_ALL_RESULTS);

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void comeOneAfterTheOther(Product product, Servers servers) throws SQLException {
    try (Twins twins = new Twins(servers.get(product), "results")) {
      for (int mode : MODES) {
        twins.assertAlike("mode " + mode, side -> walk(side, mode));
      }
      twins.assertAlike("prepared", MultipleResultsTest::prepared);
    }
  }

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void comeInPartsAndUpToALimit(Product product, Servers servers) throws SQLException {
    try (Twins twins = new Twins(servers.get(product), "parts")) {
      for (boolean autoCommit : new boolean[] {true, false}) {
        for (int maxRows : new int[] {0, 3}) {
          twins.assertAlike("fetch size 2", side -> fetch(side, autoCommit, maxRows));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void closeWithOrWithoutWhatTheyComeFrom(Product product, Servers servers) throws SQLException {
    try (Twins twins = new Twins(servers.get(product), "closing")) {
      twins.assertAlike("close on completion", MultipleResultsTest::completion);
      for (int holdability :
          new int[] {ResultSet.HOLD_CURSORS_OVER_COMMIT, ResultSet.CLOSE_CURSORS_AT_COMMIT}) {
        twins.assertAlike("holdability " + holdability, side -> hold(side, holdability));
      }
    }
  }

  private static void walk(ObservedSide side, int mode) throws SQLException {
    try (Statement statement = side.connect().createStatement()) {
      side.see("execute", () -> statement.execute(TEXTS));
      ResultSet first = statement.getResultSet();
      for (int result = 0; result < 7; result++) {
        side.see("count", statement::getUpdateCount);
        side.see("rows", statement::getResultSet);
        side.see("more", () -> statement.getMoreResults(mode));
      }
      side.see("first is closed", () -> first != null && first.isClosed());
      side.see("no such mode", () -> statement.getMoreResults(77));
      side.see("executeQuery", () -> statement.executeQuery(TEXTS));
      side.see("executeUpdate", () -> statement.executeUpdate(TEXTS));
      side.see("a query as an update", () -> statement.executeUpdate("SELECT id FROM items"));
      side.see("an update as a query", () -> statement.executeQuery("DELETE FROM items"));
    }
  }

  private static void prepared(ObservedSide side) throws SQLException {
    Connection connection = side.connect();
    side.see(
        "two statements",
        () -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "DELETE FROM items WHERE id = ?; DELETE FROM notes WHERE id = ?")) {
            statement.setInt(1, 1);
            statement.setInt(2, 1);
            return statement.executeUpdate();
          }
        });
    side.see(
        "an update as a query",
        () -> {
          try (PreparedStatement statement = connection.prepareStatement("DELETE FROM items")) {
            return statement.executeQuery();
          }
        });
  }

  private static void fetch(ObservedSide side, boolean autoCommit, int maxRows)
      throws SQLException {
    Connection connection = side.connect();
    connection.setAutoCommit(autoCommit);
    try (Statement statement = connection.createStatement();
        PreparedStatement delete = connection.prepareStatement("DELETE FROM items WHERE id = ?")) {
      statement.setFetchSize(2);
      statement.setMaxRows(maxRows);
      ResultSet rows = statement.executeQuery("SELECT id, name FROM items ORDER BY id");
      side.see("fetch size", rows::getFetchSize);
      while (rows.next()) {
        side.see("row", rows::getRow);
        side.see("last", rows::isLast);
        side.see("id", () -> rows.getInt(1));
        delete.setInt(1, rows.getInt(1));
        side.see("delete", delete::executeUpdate);
      }
      if (!autoCommit) {
        connection.commit();
      }
    }
  }

  private static void completion(ObservedSide side) throws SQLException {
    Statement statement = side.connect().createStatement();
    side.run("close on completion", statement::closeOnCompletion);
    side.see("closes on completion", statement::isCloseOnCompletion);
    ResultSet rows = statement.executeQuery("SELECT id FROM items");
    side.run("close", rows::close);
    side.see("rows are closed", rows::isClosed);
    side.see("statement is closed", statement::isClosed);
    side.see("next", rows::next);
    side.see("getStatement", () -> rows.getStatement() != null);
    side.see("execute", () -> statement.execute("DELETE FROM items"));
    side.see("getConnection", () -> statement.getConnection() != null);
  }

  private static void hold(ObservedSide side, int holdability) throws SQLException {
    Connection connection = side.connect();
    connection.setAutoCommit(false);
    try (Statement statement =
        connection.createStatement(
            ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY, holdability)) {
      statement.setFetchSize(2);
      ResultSet rows = statement.executeQuery("SELECT id FROM items ORDER BY id");
      side.see("next", rows::next);
      side.see("holdability", rows::getHoldability);
      side.run("commit", connection::commit);
      side.see("rows", () -> rows);
    }
  }
}
