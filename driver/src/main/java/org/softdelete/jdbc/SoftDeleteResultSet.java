package org.softdelete.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.forwarding.ForwardingResultSet;

/**
 * A result set that knows the wrapper of the statement it came from. As thread-safe as the real
 * driver's result set.
 */
final class SoftDeleteResultSet implements ForwardingResultSet, SelfUnwrapping {

  private final ResultSet raw;
  private final ResultSet delegate;
  private final SoftDeleteConnection connection;
  private final @Nullable Statement statement;

  /**
   * @param raw the real driver's result set
   * @param delegate the same, or what stands in front of it
   * @param statement what {@link #getStatement()} answers, always this very object
   */
  SoftDeleteResultSet(
      ResultSet raw,
      ResultSet delegate,
      SoftDeleteConnection connection,
      @Nullable Statement statement) {
    this.raw = raw;
    this.delegate = delegate;
    this.connection = connection;
    this.statement = statement;
  }

  /**
   * Wraps a result set that no statement of the application returned: the driver made the statement
   * itself, if there is one.
   */
  static SoftDeleteResultSet withoutStatement(ResultSet raw, SoftDeleteConnection connection)
      throws SQLException {
    Statement made = raw.getStatement();
    return new SoftDeleteResultSet(
        raw, raw, connection, made == null ? null : new SoftDeleteStatement<>(made, connection));
  }

  /** The real driver's result set. */
  ResultSet raw() {
    return raw;
  }

  @Override
  public ResultSet delegate() {
    return delegate;
  }

  @Override
  public @Nullable Statement getStatement() throws SQLException {
    delegate.getStatement(); // refuses if this is closed
    return statement;
  }

  @Override
  public <T> @Nullable T value(@Nullable T raw, Class<T> type) throws SQLException {
    return connection.value(raw, type);
  }
}
