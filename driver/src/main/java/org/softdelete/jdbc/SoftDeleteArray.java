package org.softdelete.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.forwarding.ForwardingArray;

/**
 * An array whose result set does not lead around the rewriter. As thread-safe as the real driver's
 * array.
 */
final class SoftDeleteArray implements ForwardingArray {

  private final Array delegate;
  private final SoftDeleteConnection connection;

  SoftDeleteArray(Array delegate, SoftDeleteConnection connection) {
    this.delegate = delegate;
    this.connection = connection;
  }

  @Override
  public Array delegate() {
    return delegate;
  }

  @Override
  public @Nullable ResultSet results(@Nullable ResultSet raw) throws SQLException {
    return raw == null ? null : SoftDeleteResultSet.withoutStatement(raw, connection);
  }

  @Override
  public <T> @Nullable T value(@Nullable T raw, Class<T> type) throws SQLException {
    return connection.value(raw, type);
  }

  /** The literal: pgjdbc sends it for an array that is not its own. */
  @Override
  public String toString() {
    return delegate.toString();
  }
}
