package org.softdelete.harness.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;

/** Arrays that are made, sent, read and looked into. */
@ExtendWith(Servers.Parameter.class)
class ArraysTest {

  private static final Map<String, Object[]> ARRAYS =
      Map.of(
          "INTEGER", new Object[] {1, null, -3},
          "VARCHAR", new Object[] {"a", "", null, "{b},\"c\\", "d'e"},
          "BIGINT", new Object[] {},
          "DOUBLE PRECISION", new Object[] {1.5, Double.NaN});

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void whatIsSentComesBack(Product product, Servers servers) throws SQLException {
    try (Twins twins = new Twins(servers.get(product), "arrays")) {
      ARRAYS.forEach(
          (type, values) -> {
            String name =
                type.equals("DOUBLE PRECISION") && isPostgresql(product) ? "float8" : type;
            assertAlike(twins, name, values);
          });
      if (isPostgresql(product)) {
        assertAlike(twins, "bytea", new byte[][] {{1, 2}, {}});
        assertAlike(twins, "int4", new Integer[][] {{1, 2}, {3, null}});
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void theRowsOfAnArrayLeadToTheWrapper(Product product, Servers servers) throws SQLException {
    try (DriverDatabase database = new DriverDatabase(servers.get(product), "array_rows");
        Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT ARRAY[1, 2]")) {
      rows.next();
      for (Array array :
          new Array[] {
            rows.getArray(1),
            (Array) rows.getObject(1),
            connection.createArrayOf("INTEGER", new Object[] {1})
          }) {
        Statement made = array.getResultSet().getStatement();
        assertThat(made == null || made.getConnection() == connection).isTrue();
      }
    }
  }

  private static boolean isPostgresql(Product product) {
    return product == Product.POSTGRESQL;
  }

  private static void assertAlike(Twins twins, String type, Object[] values) {
    try {
      twins.assertAlike(type, side -> roundTrip(side, type, values));
    } catch (SQLException e) {
      throw new AssertionError(type, e);
    }
  }

  private static void roundTrip(ObservedSide side, String type, Object[] values)
      throws SQLException {
    Connection connection = side.connect();
    String cast = side.isPostgresql() ? "?" : "CAST(? AS " + type + " ARRAY)";
    try (PreparedStatement query = connection.prepareStatement("SELECT " + cast)) {
      Array sent = connection.createArrayOf(type, values);
      side.see("toString", () -> side.isPostgresql() ? sent.toString() : "");
      side.see("type", sent::getBaseTypeName);
      query.setArray(1, sent);
      side.see("setArray", query::executeQuery);
      query.setObject(1, sent);
      side.see("setObject", query::executeQuery);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        Array received = rows.getArray(1);
        side.see("elements", received::getArray);
        side.see("rows", received::getResultSet);
        side.see("rows from 2", () -> received.getResultSet(2, 1));
        query.setArray(1, received);
        side.see("sent back", query::executeQuery);
        side.run("free", received::free);
      }
    }
  }
}
