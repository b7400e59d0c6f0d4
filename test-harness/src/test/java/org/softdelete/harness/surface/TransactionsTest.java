package org.softdelete.harness.surface;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;

/** Transactions, savepoints and warnings. */
@ExtendWith(Servers.Parameter.class)
class TransactionsTest {

  private static final String COUNT = "SELECT count(*) FROM items";
  private static final String CHANGED = "SELECT count(*) FROM items WHERE name = 'changed'";

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void softDeletesAreRolledBackAsRealOnesAre(Product product, Servers servers) throws SQLException {
    try (Twins twins = new Twins(servers.get(product), "transactions")) {
      twins.assertAlike("savepoints", TransactionsTest::savepoints);
      twins.assertAlike("isolation", TransactionsTest::isolation);
      twins.assertAlike("warnings", TransactionsTest::warnings);
      twins.assertAlike("read-only", TransactionsTest::readOnly);
      twins.assertAlike("after an error", TransactionsTest::afterAnError);
      twins.assertAlike("rows updated, rolled back", side -> rowsInTransaction(side, "ROLLBACK"));
      twins.assertAlike("rows updated, committed", side -> rowsInTransaction(side, "COMMIT"));
      twins.assertAlike("rows updated in auto-commit", TransactionsTest::rowsInAutoCommit);
    }
  }

  private static void savepoints(ObservedSide side) throws SQLException {
    Connection connection = side.connect();
    side.see("in auto-commit", () -> connection.setSavepoint() != null);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      side.see("delete", () -> statement.executeUpdate("DELETE FROM items WHERE id = 1"));
      Savepoint first = connection.setSavepoint("first");
      side.see("name", first::getSavepointName);
      side.see("id", first::getSavepointId);
      side.see("delete", () -> statement.executeUpdate("DELETE FROM items"));
      side.see("count", () -> statement.executeQuery(COUNT));
      side.run("rollback", () -> connection.rollback(first));
      side.see("count", () -> statement.executeQuery(COUNT));
      side.run("release", () -> connection.releaseSavepoint(first));
      side.run("rollback", () -> connection.rollback(first));
      side.run("rollback", connection::rollback);
      side.see("count", () -> statement.executeQuery(COUNT));
      side.see("delete", () -> statement.executeUpdate("DELETE FROM items WHERE id = 3"));
      side.run("commit", connection::commit);
    }
  }

  private static void isolation(ObservedSide side) throws SQLException {
    Connection one = side.connect();
    Connection other = side.connect();
    one.setAutoCommit(false);
    one.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    other.setAutoCommit(false);
    try (Statement first = one.createStatement();
        Statement second = other.createStatement()) {
      side.see("before", () -> first.executeQuery(COUNT));
      side.see(
          "deleted by the other", () -> second.executeUpdate("DELETE FROM items WHERE id < 4"));
      side.see("not committed", () -> first.executeQuery(COUNT));
      side.run("commit", other::commit);
      side.see("in the old transaction", () -> first.executeQuery(COUNT));
      side.see("delete what is gone", () -> first.executeUpdate("DELETE FROM items WHERE id = 1"));
      side.run("rollback", one::rollback);
      side.see("in a new one", () -> first.executeQuery(COUNT));
    }
  }

  private static void warnings(ObservedSide side) throws SQLException {
    Connection connection = side.connect();
    try (Statement statement = connection.createStatement()) {
      if (side.isPostgresql()) {
        statement.execute("DO $$ BEGIN RAISE WARNING 'first'; RAISE WARNING 'second'; END $$");
        side.see("state", () -> statement.getWarnings().getSQLState());
        side.see("message", () -> statement.getWarnings().getMessage());
        side.see("next", () -> statement.getWarnings().getNextWarning().getMessage());
      }
      side.run("clear", statement::clearWarnings);
      side.see("none", statement::getWarnings);
      side.see("of the connection", connection::getWarnings);
      ResultSet rows = statement.executeQuery("SELECT * FROM items");
      side.see("of the rows", rows::getWarnings);
    }
  }

  private static void readOnly(ObservedSide side) throws SQLException {
    Connection connection = side.connect();
    connection.setReadOnly(true);
    try (Statement statement = connection.createStatement()) {
      side.see("is read-only", connection::isReadOnly);
      side.see("delete", () -> statement.executeUpdate("DELETE FROM items WHERE id = 1"));
      side.see("count", () -> statement.executeQuery(COUNT));
    }
  }

  /** A transaction that is begun and ended by statements: JDBC's auto-commit stays on. */
  private static void rowsInTransaction(ObservedSide side, String end) throws SQLException {
    Connection connection = side.connect();
    try (Statement control = connection.createStatement();
        Statement statement = updatable(connection)) {
      side.run("begin", () -> control.execute("BEGIN"));
      side.see("insert", () -> control.executeUpdate("INSERT INTO notes VALUES (9, 'new', 9)"));
      updateAndDelete(side, statement);
      side.see("count", () -> control.executeQuery(COUNT));
      side.run(end, () -> control.execute(end));
      side.see("auto-commit", connection::getAutoCommit);
      side.see("count", () -> control.executeQuery(COUNT));
      side.see("changed", () -> control.executeQuery(CHANGED));
    }
  }

  private static void rowsInAutoCommit(ObservedSide side) throws SQLException {
    Connection connection = side.connect();
    Connection other = side.connect();
    try (Statement statement = updatable(connection);
        Statement look = other.createStatement()) {
      updateAndDelete(side, statement);
      side.see("auto-commit", connection::getAutoCommit);
      side.see("changed, as others see it", () -> look.executeQuery(CHANGED));
      side.see("count, as others see it", () -> look.executeQuery(COUNT));
    }
  }

  private static Statement updatable(Connection connection) throws SQLException {
    return connection.createStatement(
        ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_UPDATABLE);
  }

  private static void updateAndDelete(ObservedSide side, Statement statement) throws SQLException {
    ResultSet rows = statement.executeQuery("SELECT * FROM items WHERE id < 4 ORDER BY id");
    side.see("next", rows::next);
    side.run("set", () -> rows.updateString("name", "changed"));
    side.run("update", rows::updateRow);
    side.see("next", rows::next);
    side.run("delete", rows::deleteRow);
  }

  private static void afterAnError(ObservedSide side) throws SQLException {
    Connection connection = side.connect();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      side.see("delete", () -> statement.executeUpdate("DELETE FROM items WHERE id = 1"));
      side.see("no column", () -> statement.executeUpdate("DELETE FROM items WHERE nothing = 1"));
      side.see("count", () -> statement.executeQuery(COUNT));
      side.run("commit", connection::commit);
      side.see("count", () -> statement.executeQuery(COUNT));
    }
    side.run("close", connection::close);
    side.run("close again", connection::close);
    side.see("createStatement", connection::createStatement);
    side.see("prepareStatement", () -> connection.prepareStatement("DELETE FROM items"));
    side.see("getMetaData", connection::getMetaData);
    side.run("commit", connection::commit);
    side.see("isValid", () -> connection.isValid(1));
  }
}
