package org.softdelete.jdbc;

import java.io.InputStream;
import java.io.Reader;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.failure.SqlStates;
import org.softdelete.jdbc.forwarding.ForwardingPreparedStatement.ParameterSetting;

/**
 * The parameters of a prepared statement, to be set again on one that takes its place. As
 * thread-safe as the statement.
 */
final class Parameters {

  private record Parameter(@Nullable Object value, ParameterSetting setting) {}

  private final Map<Integer, Parameter> parameters = new LinkedHashMap<>();

  void remember(int index, @Nullable Object value, ParameterSetting setting) {
    parameters.put(index, new Parameter(value, setting));
  }

  void clear() {
    parameters.clear();
  }

  /**
   * Refuses if one of them cannot be set again, as a stream that the real driver may have read.
   *
   * @throws SQLFeatureNotSupportedException with SQLState {@code 0A000}
   */
  void requireRepeatable() throws SQLException {
    for (Parameter parameter : parameters.values()) {
      if (parameter.value() instanceof InputStream || parameter.value() instanceof Reader) {
        throw new SQLFeatureNotSupportedException(
            "Which rows are seen, or whether deletes are real, changed since a stream was set as a"
                + " parameter of this statement, and a stream cannot be read again. Nothing was"
                + " sent. Set the parameters where the statement is executed.",
            SqlStates.NOT_SUPPORTED);
      }
    }
  }

  /** Sets all of them again. */
  void setAgain() throws SQLException {
    for (Parameter parameter : parameters.values()) {
      parameter.setting().set();
    }
  }
}
