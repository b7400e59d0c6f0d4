package org.softdelete.jdbc;

import java.sql.CallableStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.forwarding.ForwardingCallableStatement;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.model.SqlStates;

/**
 * A prepared call; arrays and cursors that it returns come wrapped. As thread-safe as the real
 * driver's statement.
 */
final class SoftDeleteCallableStatement extends SoftDeletePreparedStatement<CallableStatement>
    implements ForwardingCallableStatement {

  SoftDeleteCallableStatement(
      CallableStatement delegate,
      SoftDeleteConnection connection,
      String sql,
      Rewritten text,
      RewriteContext context,
      Preparation<CallableStatement> preparation)
      throws SQLException {
    super(delegate, connection, sql, text, context, preparation);
  }

  /** Always refused: which parameters are results is told to the real statement only. */
  @Override
  void replaceBy(String next) throws SQLException {
    throw new SQLFeatureNotSupportedException(
        "Which rows are seen, or whether deletes are real, changed since this call was prepared."
            + " Nothing was sent. Prepare it where it is executed.",
        SqlStates.NOT_SUPPORTED);
  }

  @Override
  public <T> @Nullable T value(@Nullable T raw, Class<T> type) throws SQLException {
    return connection.value(raw, type);
  }
}
