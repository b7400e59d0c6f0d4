package org.softdelete.harness.surface;

import java.lang.reflect.Method;
import java.sql.Array;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One object of each JDBC interface, in use, and arguments for the methods that return one. */
final class RealObjects {

  /** The interfaces whose objects lead to a connection. */
  static final List<Class<?>> INTERFACES =
      List.of(
          Connection.class,
          Statement.class,
          PreparedStatement.class,
          CallableStatement.class,
          ResultSet.class,
          DatabaseMetaData.class,
          Array.class);

  private static final String QUERY = "SELECT ARRAY[1, 2] AS a";

  private RealObjects() {}

  /** An object of {@code type}: a statement that has been executed, a result set on its row. */
  static Object of(Class<?> type, Connection connection) throws SQLException {
    return switch (type.getSimpleName()) {
      case "Connection" -> connection;
      case "Statement" -> executed(connection.createStatement());
      case "PreparedStatement" -> executed(connection.prepareStatement(QUERY));
      case "CallableStatement" -> executed(connection.prepareCall(QUERY));
      case "ResultSet" -> row(connection);
      case "DatabaseMetaData" -> connection.getMetaData();
      case "Array" -> row(connection).getArray(1);
      default -> throw new IllegalArgumentException("no sample of " + type);
    };
  }

  /**
   * Arguments that a method with these parameters takes; {@code type} where a class is asked for.
   */
  static @Nullable Object[] arguments(Method method, Class<?> type) {
    Class<?>[] parameters = method.getParameterTypes();
    long ints = Arrays.stream(parameters).filter(int.class::equals).count();
    var constants =
        List.of(
                ResultSet.TYPE_FORWARD_ONLY,
                ResultSet.CONCUR_READ_ONLY,
                ResultSet.HOLD_CURSORS_OVER_COMMIT)
            .iterator();
    return Arrays.stream(parameters)
        .map(
            parameter ->
                parameter == int.class && ints > 1 ? constants.next() : of(parameter, method, type))
        .toArray();
  }

  private static @Nullable Object of(Class<?> parameter, Method method, Class<?> type) {
    return switch (parameter.getSimpleName()) {
      case "int" -> 1;
      case "long" -> 1L;
      case "boolean" -> false;
      case "Class" -> type;
      case "Map" -> Map.of();
      case "Object[]" -> new Object[] {1};
      case "int[]" -> new int[] {1};
      case "String" -> text(method);
      default -> null;
    };
  }

  /** Of Connection and Statement it is SQL, of a result a column's label, of meta data a filter. */
  private static @Nullable String text(Method method) {
    if (method.getName().equals("createArrayOf")) {
      return "INTEGER";
    }
    return switch (method.getDeclaringClass().getSimpleName()) {
      case "Connection", "Statement" -> QUERY;
      case "ResultSet" -> "a";
      default -> "items";
    };
  }

  private static Statement executed(Statement statement) throws SQLException {
    statement.execute(QUERY);
    return statement;
  }

  private static PreparedStatement executed(PreparedStatement statement) throws SQLException {
    statement.execute();
    return statement;
  }

  private static ResultSet row(Connection connection) throws SQLException {
    ResultSet rows = connection.createStatement().executeQuery(QUERY);
    rows.next();
    return rows;
  }
}
