package org.softdelete.jdbc.database;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A method without parameters that a real driver's connection has beside those of JDBC. Its type is
 * not on our class path. Immutable.
 *
 * @param type the class or interface that declares it
 * @param name its name
 */
public record OwnMethod(String type, String name) {

  /**
   * What it answers, or null if {@code real} is the connection of another driver, is wrapped by
   * something that does not lead to it, or has no such method.
   *
   * @throws SQLException as the method does
   */
  public @Nullable Object of(Connection real) throws SQLException {
    Class<?> declaring = declaring(real);
    return declaring == null ? null : call(declaring, name, real.unwrap(declaring));
  }

  /**
   * What a method without parameters answers that a real driver's {@code object} may have, or null
   * if it has no such method.
   *
   * @throws SQLException as the method does
   */
  public static @Nullable Object call(Object object, String name) throws SQLException {
    return call(object.getClass(), name, object);
  }

  private static @Nullable Object call(Class<?> type, String name, Object object)
      throws SQLException {
    try {
      return type.getMethod(name).invoke(object);
    } catch (InvocationTargetException e) {
      throw new SQLException(
          "The driver's %s.%s() failed: %s".formatted(type.getName(), name, e.getCause()),
          e.getCause());
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  /** Pools wrap the connection by classes of their own, whose loader may not know the driver. */
  private @Nullable Class<?> declaring(Connection real) throws SQLException {
    Class<?> known = knownTo(real.getClass(), real);
    return known == null && real.isWrapperFor(Connection.class)
        ? knownTo(real.unwrap(Connection.class).getClass(), real)
        : known;
  }

  private @Nullable Class<?> knownTo(Class<?> wrapper, Connection real) throws SQLException {
    try {
      Class<?> found = Class.forName(type, false, wrapper.getClassLoader());
      return real.isWrapperFor(found) ? found : null;
    } catch (ClassNotFoundException e) {
      return null;
    }
  }
}
