package org.softdelete.dialect.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.softdelete.jdbc.database.OwnMethod;

/** Whether the server is in a transaction. */
final class PostgresqlTransaction {

  /** The server says so with every answer, and pgjdbc keeps that. */
  private static final OwnMethod STATE =
      new OwnMethod("org.postgresql.core.BaseConnection", "getTransactionState");

  /** PostgreSQL manual, appendix A: no active SQL transaction. */
  private static final String NO_TRANSACTION = "25P01";

  /** PostgreSQL manual, appendix A: in failed SQL transaction. */
  private static final String FAILED_TRANSACTION = "25P02";

  private static final String SAVEPOINT = "softdelete_transaction";

  private PostgresqlTransaction() {}

  /** Whether {@code real} is in one, failed or not. */
  static boolean isOpenOn(Connection real) throws SQLException {
    Object state = STATE.of(real);
    return state == null ? isOpenByServer(real) : !state.toString().equals("IDLE");
  }

  /** Where pgjdbc cannot be asked: the server takes a savepoint in a transaction only. */
  private static boolean isOpenByServer(Connection real) throws SQLException {
    try (Statement statement = real.createStatement()) {
      statement.execute("SAVEPOINT " + SAVEPOINT);
      statement.execute("RELEASE SAVEPOINT " + SAVEPOINT);
      return true;
    } catch (SQLException e) {
      if (NO_TRANSACTION.equals(e.getSQLState())) {
        return false;
      }
      if (FAILED_TRANSACTION.equals(e.getSQLState())) {
        return true;
      }
      throw e;
    }
  }
}
