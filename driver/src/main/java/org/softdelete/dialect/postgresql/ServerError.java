package org.softdelete.dialect.postgresql;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.TakenKey;

/**
 * What the server told with an exception of pgjdbc, whose classes are not on our class path.
 * Immutable.
 *
 * @param message pgjdbc's {@code ServerErrorMessage}
 */
record ServerError(Object message) {

  private static final String EXCEPTION = "org.postgresql.util.PSQLException";

  /** That of {@code raw}; null if the server told nothing, or {@code raw} is not pgjdbc's. */
  static @Nullable ServerError of(SQLException raw) {
    if (!raw.getClass().getName().equals(EXCEPTION)) {
      return null;
    }
    try {
      Object message = raw.getClass().getMethod("getServerErrorMessage").invoke(raw);
      return message == null ? null : new ServerError(message);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  /** What a method of it without parameters answers; null if there is nothing. */
  @Nullable String told(String method) {
    try {
      return (String) message.getClass().getMethod(method).invoke(message);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  /**
   * The exception of pgjdbc for another error of the same statement.
   *
   * @param detail what is told beside {@code text}; null for nothing
   * @param key what the error is about
   */
  SQLException other(String state, String text, @Nullable String detail, TakenKey key) {
    // The fields of an ErrorResponse (PostgreSQL manual: Error and Notice Message Fields).
    String fields = field('S', told("getSeverity")) + field('C', state) + field('M', text);
    fields += field('D', detail) + field('t', key.table()) + field('n', key.name());
    try {
      Class<?> type = message.getClass();
      Object other = type.getConstructor(String.class).newInstance(fields);
      return Class.forName(EXCEPTION, false, type.getClassLoader())
          .asSubclass(SQLException.class)
          .getConstructor(type)
          .newInstance(other);
    } catch (ReflectiveOperationException e) {
      return new SQLException(text, state);
    }
  }

  private static String field(char type, @Nullable String value) {
    return value == null ? "" : type + value + '\0';
  }
}
