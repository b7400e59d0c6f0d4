package org.softdelete.harness.surface;

import java.lang.reflect.InvocationTargetException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A call on a result set, as case files write it: {@code absolute -2}, {@code get name}, {@code set
 * amount 5}, or a method without parameters. Immutable.
 */
record ResultSetCall(String text) {

  /** Makes the call. */
  @Nullable Object on(ResultSet rows) throws SQLException {
    String[] words = text.split(" ", 3);
    return switch (words[0]) {
      case "absolute" -> rows.absolute(Integer.parseInt(words[1]));
      case "relative" -> rows.relative(Integer.parseInt(words[1]));
      case "get" -> rows.getObject(words[1]);
      case "set" -> set(rows, words[1], words[2]);
      default -> call(rows, words[0]);
    };
  }

  private static @Nullable Object set(ResultSet rows, String column, String value)
      throws SQLException {
    if (value.equals("null")) {
      rows.updateNull(column);
    } else if (column.equals("name")) {
      rows.updateString(column, value);
    } else {
      rows.updateInt(column, Integer.parseInt(value));
    }
    return null;
  }

  private static @Nullable Object call(ResultSet rows, String method) throws SQLException {
    try {
      return ResultSet.class.getMethod(method).invoke(rows);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof SQLException failure) {
        throw failure;
      }
      throw new IllegalStateException(method, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no such call: " + method, e);
    }
  }
}
