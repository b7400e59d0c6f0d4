package org.softdelete.harness.surface;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;

/** Calls of functions and procedures, and what they return. */
@ExtendWith(Servers.Parameter.class)
class CallsTest {

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void answerAsOnTheRealDriver(Product product, Servers servers) throws SQLException {
    try (Twins twins = new Twins(servers.get(product), "calls")) {
      twins.assertAlike("a function", CallsTest::function);
      if (product == Product.POSTGRESQL) {
        twins.assertAlike("out parameters", CallsTest::outParameters);
        twins.assertAlike("a cursor", CallsTest::cursor);
      }
    }
  }

  private static void function(ObservedSide side) throws SQLException {
    try (CallableStatement call = side.connect().prepareCall("{? = call abs(?)}")) {
      call.registerOutParameter(1, Types.INTEGER);
      call.setInt(2, -5);
      side.see("execute", call::execute);
      side.see("getInt", () -> call.getInt(1));
      side.see("getObject", () -> call.getObject(1));
      side.see("getObject as", () -> call.getObject(1, Integer.class));
      side.see("wasNull", call::wasNull);
      side.see("no such parameter", () -> call.getInt(7));
      side.see("count", call::getUpdateCount);
    }
    side.see(
        "a query",
        () -> {
          try (CallableStatement call =
              side.connect().prepareCall("SELECT count(*) FROM items WHERE id > ?")) {
            call.setInt(1, 1);
            return call.executeQuery();
          }
        });
    side.see(
        "a delete",
        () -> {
          try (CallableStatement call =
              side.connect().prepareCall("DELETE FROM items WHERE id < ?")) {
            call.setInt(1, 4);
            return call.executeUpdate();
          }
        });
  }

  private static void outParameters(ObservedSide side) throws SQLException {
    Connection connection = side.connect();
    run(
        connection,
        "CREATE FUNCTION pg_temp.halves(n int, OUT a int, OUT b int[], INOUT c text) LANGUAGE sql"
            + " AS $$ SELECT n / 2, ARRAY[n, n], c || '!' $$");
    try (CallableStatement call = connection.prepareCall("{call pg_temp.halves(?, ?, ?, ?)}")) {
      call.setInt(1, 10);
      call.registerOutParameter(2, Types.INTEGER);
      call.registerOutParameter(3, Types.ARRAY);
      call.registerOutParameter(4, Types.VARCHAR);
      call.setString(4, "c");
      side.see("execute", call::execute);
      side.see("a", () -> call.getInt(2));
      side.see("b", () -> call.getArray(3).getArray());
      side.see("c", () -> call.getString(4));
      side.see("by name", () -> call.getInt("a"));
    }
  }

  private static void cursor(ObservedSide side) throws SQLException {
    Connection connection = side.connect();
    connection.setAutoCommit(false);
    run(
        connection,
        "CREATE FUNCTION pg_temp.numbers() RETURNS refcursor LANGUAGE plpgsql AS $$"
            + " DECLARE c refcursor := 'c'; BEGIN OPEN c FOR SELECT * FROM generate_series(1, 3);"
            + " RETURN c; END $$");
    try (CallableStatement call = connection.prepareCall("{? = call pg_temp.numbers()}")) {
      call.registerOutParameter(1, Types.REF_CURSOR);
      side.see("execute", call::execute);
      side.see("rows", () -> call.getObject(1));
      side.see("rows again", () -> call.getObject(1, ResultSet.class));
      side.see(
          "leads back",
          () -> ((ResultSet) call.getObject(1)).getStatement().getConnection() == connection);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
