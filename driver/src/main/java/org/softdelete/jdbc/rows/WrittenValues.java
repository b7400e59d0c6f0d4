package org.softdelete.jdbc.rows;

import java.io.InputStream;
import java.io.Reader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Ref;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an application has given the columns of a row of an updatable result set, until it writes
 * the row: drivers do not show that. As thread-safe as the result set.
 */
final class WrittenValues {

  private final ResultSet rows;
  private final Map<Integer, @Nullable Object> values = new HashMap<>();

  /** Those that are written into {@code rows}. */
  WrittenValues(ResultSet rows) {
    this.rows = rows;
  }

  /** The same rows, whose {@code updateXxx} methods are noted. */
  ResultSet noting() {
    return (ResultSet)
        Proxy.newProxyInstance(
            WrittenValues.class.getClassLoader(),
            new Class<?>[] {ResultSet.class},
            (proxy, method, arguments) -> note(method, arguments));
  }

  private @Nullable Object note(Method method, @Nullable Object @Nullable [] arguments)
      throws Throwable {
    Object result;
    try {
      result = method.invoke(rows, arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getTargetException();
    }
    if (arguments != null && arguments.length > 0 && method.getName().startsWith("update")) {
      values.put(column(arguments[0]), arguments.length == 1 ? null : arguments[1]);
    }
    return result;
  }

  private int column(@Nullable Object argument) throws SQLException {
    return argument instanceof Integer index ? index : rows.findColumn((String) argument);
  }

  /** Whether the column at a place, counted from 1, has been given a value. */
  boolean has(int column) {
    return values.containsKey(column);
  }

  /** The value that it has been given. */
  @Nullable Object get(int column) {
    return values.get(column);
  }

  /** Whether that can be read twice. */
  boolean isReadable(int column) {
    Object value = values.get(column);
    return Stream.of(
            InputStream.class,
            Reader.class,
            Blob.class,
            Clob.class,
            Array.class,
            Ref.class,
            SQLXML.class)
        .noneMatch(type -> type.isInstance(value));
  }

  /** Whether nothing has been given. */
  boolean isEmpty() {
    return values.isEmpty();
  }

  /** Forgets all, as the row is written, or is not to be. */
  void clear() {
    values.clear();
  }
}
