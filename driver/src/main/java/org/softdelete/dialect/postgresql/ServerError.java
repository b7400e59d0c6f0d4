package org.softdelete.dialect.postgresql;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
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

  /**
   * What a text of ours tells by which a cast has failed, behind {@code start}.
   *
   * @return nothing if it is no such text
   */
  static List<String> parts(SQLException raw, String start) {
    String message = String.valueOf(raw.getMessage());
    String first = start + TakenKey.SEPARATOR;
    int from = message.indexOf(first);
    int to = message.lastIndexOf(TakenKey.SEPARATOR);
    return from < 0 || to < from + first.length()
        ? List.of()
        : Arrays.asList(
            message
                .substring(from + first.length(), to)
                .split(String.valueOf(TakenKey.SEPARATOR), -1));
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
   * @param hint what to do; null for nothing
   * @param key what the error is about
   */
  SQLException other(
      String state, String text, @Nullable String detail, @Nullable String hint, TakenKey key) {
    // The fields of an ErrorResponse (PostgreSQL manual: Error and Notice Message Fields).
    String fields = field('S', told("getSeverity")) + field('C', state) + field('M', text);
    fields += field('D', detail) + field('H', hint);
    fields += field('t', key.table()) + field('n', key.name());
    SQLException other = exception(fields);
    return other == null ? new SQLException(text, state) : other;
  }

  /** The same exception with a hint, which duplicate keys have none of; null if it is not made. */
  @Nullable SQLException noted(String hint) {
    String fields = field('S', told("getSeverity")) + field('C', told("getSQLState"));
    fields += field('M', told("getMessage")) + field('D', told("getDetail")) + field('H', hint);
    fields += field('W', told("getWhere")) + field('s', told("getSchema"));
    fields += field('t', told("getTable")) + field('n', told("getConstraint"));
    fields += field('F', told("getFile")) + field('R', told("getRoutine"));
    return exception(fields);
  }

  private @Nullable SQLException exception(String fields) {
    try {
      Class<?> type = message.getClass();
      Object other = type.getConstructor(String.class).newInstance(fields);
      return Class.forName(EXCEPTION, false, type.getClassLoader())
          .asSubclass(SQLException.class)
          .getConstructor(type)
          .newInstance(other);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  private static String field(char type, @Nullable String value) {
    return value == null ? "" : type + value + '\0';
  }
}
