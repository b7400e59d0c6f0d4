package org.softdelete.jdbc;

import java.sql.CallableStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.forwarding.ForwardingCallableStatement;
import org.softdelete.rewrite.Rewritten;

/**
 * A prepared call; the rows of a cursor that it returns come wrapped. As thread-safe as the real
 * driver's statement.
 */
final class SoftDeleteCallableStatement extends SoftDeletePreparedStatement<CallableStatement>
    implements ForwardingCallableStatement {

  SoftDeleteCallableStatement(
      CallableStatement delegate, SoftDeleteConnection connection, Rewritten rewritten) {
    super(delegate, connection, rewritten);
  }

  @Override
  public <T> @Nullable T value(@Nullable T raw, Class<T> type) throws SQLException {
    return SoftDeleteResultSet.ofCursor(raw, type, connection);
  }
}
