package org.softdelete.dialect.h2;

import java.sql.Connection;
import java.sql.SQLException;
import org.softdelete.jdbc.database.OwnMethod;
import org.softdelete.jdbc.database.TransactionState;

/** The transaction that a session of H2 is in without auto-commit. */
final class H2Transaction {

  private static final OwnMethod SESSION =
      new OwnMethod("org.h2.jdbc.JdbcConnection", "getSession");

  private H2Transaction() {}

  /**
   * H2's own object for it, of which there is another after each commit, be it that of a statement
   * which commits by itself. Sessions on a server have none: what stands for it there tells nothing
   * but that there is one.
   */
  static Object of(Connection real) throws SQLException {
    Object session = SESSION.of(real);
    Object transaction = session == null ? null : OwnMethod.call(session, "getTransaction");
    return transaction == null ? TransactionState.OPEN : transaction;
  }
}
