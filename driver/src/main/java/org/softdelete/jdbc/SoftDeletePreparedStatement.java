package org.softdelete.jdbc;

import java.sql.PreparedStatement;
import org.softdelete.jdbc.forwarding.ForwardingPreparedStatement;
import org.softdelete.rewrite.Rewritten;

/**
 * A prepared statement. Its text was rewritten when it was prepared, with the visibility of that
 * moment. As thread-safe as the real driver's statement.
 *
 * @param <S> the real statement's interface
 */
class SoftDeletePreparedStatement<S extends PreparedStatement> extends SoftDeleteStatement<S>
    implements ForwardingPreparedStatement {

  SoftDeletePreparedStatement(S delegate, SoftDeleteConnection connection, Rewritten rewritten) {
    super(delegate, connection);
    describe(rewritten);
  }
}
