package org.softdelete.dialect.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.database.OwnMethod;
import org.softdelete.jdbc.database.SideQuestions;
import org.softdelete.rewrite.model.SqlStates;

/**
 * How a session reads literals. The server reports that setting to the driver, so that pgjdbc knows
 * it without asking (PostgreSQL manual, 55.2.7: asynchronous operations).
 */
final class PostgresqlLiterals {

  private static final OwnMethod STATUSES =
      new OwnMethod("org.postgresql.PGConnection", "getParameterStatuses");

  private PostgresqlLiterals() {}

  /**
   * Refuses a session in which a backslash escapes in every literal, be it by the URL, the role or
   * the server.
   *
   * @throws SQLFeatureNotSupportedException with SQLState {@code 0A000}
   */
  static void refuseIfNotStandard(Connection real, SideQuestions questions) throws SQLException {
    Object reported =
        STATUSES.of(real) instanceof Map<?, ?> statuses
            ? statuses.get(PostgresqlDialect.STANDARD_STRINGS)
            : null;
    if ("off".equals(reported == null ? questions.ask(PostgresqlLiterals::shown) : reported)) {
      throw new SQLFeatureNotSupportedException(
          "This session of PostgreSQL begins with %s = off, by the URL, the role, the database or"
                  .formatted(PostgresqlDialect.STANDARD_STRINGS)
              + " the server: a backslash escapes in every literal then, and what is text in quotes"
              + " and what is SQL cannot be told with certainty. Nothing was sent. Set it to on"
              + " where it is configured and write E'…' where a backslash is to escape, or connect"
              + " without softdelete; deletes are real then.",
          SqlStates.NOT_SUPPORTED);
    }
  }

  /** What reports nothing, as a driver of another maker or a proxy, is asked. */
  private static @Nullable String shown(Connection real) throws SQLException {
    try (Statement statement = real.createStatement();
        ResultSet shown = statement.executeQuery("SHOW " + PostgresqlDialect.STANDARD_STRINGS)) {
      return shown.next() ? shown.getString(1) : null;
    }
  }
}
