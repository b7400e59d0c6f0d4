package org.softdelete.dialect.hsqldb;

import java.sql.Connection;
import java.sql.SQLException;
import org.softdelete.jdbc.database.OwnMethod;
import org.softdelete.jdbc.database.TransactionState;

/** Whether a session of HSQLDB is in a transaction. */
final class HsqldbTransaction {

  private static final OwnMethod SESSION =
      new OwnMethod("org.hsqldb.jdbc.JDBCConnection", "getSession");

  /** Sessions in this process have it, and those on a server do not. */
  private static final String STATE = "isInMidTransaction";

  private HsqldbTransaction() {}

  /** With auto-commit there never is one behind a statement. */
  static TransactionState of(Connection real) throws SQLException {
    if (real.getAutoCommit()) {
      return TransactionState.NONE;
    }
    Object session = SESSION.of(real);
    Object open = session == null ? null : OwnMethod.call(session, STATE);
    return Boolean.FALSE.equals(open) ? TransactionState.NONE : TransactionState.UNKNOWN;
  }
}
