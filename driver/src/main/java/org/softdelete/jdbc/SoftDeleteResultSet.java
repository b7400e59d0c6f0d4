package org.softdelete.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.forwarding.ForwardingResultSet;

/**
 * A result set that knows the wrapper of the statement it came from. As thread-safe as the real
 * driver's result set.
 */
final class SoftDeleteResultSet implements ForwardingResultSet, SelfUnwrapping {

  private final ResultSet delegate;
  private final SoftDeleteConnection connection;
  private final @Nullable SoftDeleteStatement<?> statement;
  private final boolean listed;

  /**
   * @param statement what {@link #getStatement()} answers, always this very object
   * @param listed whether the rows may be those of a listed table
   */
  SoftDeleteResultSet(
      ResultSet delegate,
      SoftDeleteConnection connection,
      @Nullable SoftDeleteStatement<?> statement,
      boolean listed) {
    this.delegate = delegate;
    this.connection = connection;
    this.statement = statement;
    this.listed = listed;
  }

  /**
   * Wraps a result set that no statement of the application returned: the driver made the statement
   * itself, if there is one.
   */
  static SoftDeleteResultSet withoutStatement(
      ResultSet raw, SoftDeleteConnection connection, boolean listed) throws SQLException {
    Statement made = raw.getStatement();
    return new SoftDeleteResultSet(
        raw, connection, made == null ? null : new SoftDeleteStatement<>(made, connection), listed);
  }

  /**
   * {@code raw}, wrapped if it is a cursor's rows. Whose rows they are is the secret of the
   * function that opened the cursor, so they are treated as a listed table's. Where the caller
   * asked for the driver's own class it gets what it asked for, as from {@code unwrap}.
   */
  static <T> @Nullable T ofCursor(@Nullable T raw, Class<T> type, SoftDeleteConnection connection)
      throws SQLException {
    if (raw instanceof ResultSet rows && type.isAssignableFrom(SoftDeleteResultSet.class)) {
      return type.cast(withoutStatement(rows, connection, true));
    }
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
    return ofCursor(raw, type, connection);
  }

  /**
   * Deletes the current row, unless it may be one of a listed table: drivers send a real {@code
   * DELETE} of their own from here.
   *
   * @throws SQLFeatureNotSupportedException with SQLState {@code 0A000} if the rows may be those of
   *     a listed table
   */
  @Override
  public void deleteRow() throws SQLException {
    if (listed) {
      throw new SQLFeatureNotSupportedException(
          "deleteRow() was refused: the rows may be those of a table that the soft-delete rules"
              + " list, and the database's driver would really delete this one. Nothing was"
              + " changed. Use a DELETE statement with the row's key instead.",
          SqlStates.NOT_SUPPORTED);
    }
    delegate.deleteRow();
  }
}
