package org.softdelete.dialect.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.database.OwnMethod;
import org.softdelete.jdbc.database.TransactionState;
import org.softdelete.rewrite.model.SqlStates;

/** Whether the server is in a transaction. */
final class PostgresqlTransaction {

  /** The server says so with every answer, and pgjdbc keeps that. */
  private static final OwnMethod STATE =
      new OwnMethod("org.postgresql.core.BaseConnection", "getTransactionState");

  /** pgjdbc: the property {@code autosave}, by which it sets a savepoint before each statement. */
  private static final OwnMethod AUTOSAVE =
      new OwnMethod("org.postgresql.PGConnection", "getAutosave");

  /** PostgreSQL manual, appendix A: no active SQL transaction. */
  private static final String NO_TRANSACTION = "25P01";

  private static final String START = "SELECT pg_catalog.transaction_timestamp()";

  private static final String SAVEPOINT = "softdelete_transaction";

  private PostgresqlTransaction() {}

  /** As pgjdbc tells, in its own words. */
  static TransactionState of(Connection real) throws SQLException {
    return switch (String.valueOf(STATE.of(real))) {
      case "IDLE" -> TransactionState.NONE;
      case "OPEN" -> TransactionState.OPEN;
      case "FAILED" -> TransactionState.FAILED;
      default -> TransactionState.UNKNOWN;
    };
  }

  /** Whether pgjdbc takes back each statement that fails, so that the transaction goes on. */
  static boolean goesOnBehindFailures(Connection real) throws SQLException {
    return String.valueOf(AUTOSAVE.of(real)).equals("ALWAYS");
  }

  /** Whether {@code real} is in one, failed or not. */
  static boolean isOpenOn(Connection real) throws SQLException {
    TransactionState state = of(real);
    return state == TransactionState.UNKNOWN
        ? isOpenByServer(real)
        : state != TransactionState.NONE;
  }

  /** When the one began that {@code real} is in, to the microsecond. */
  static @Nullable Object start(Connection real) throws SQLException {
    try (Statement query = real.createStatement();
        ResultSet start = query.executeQuery(START)) {
      return start.next() ? start.getString(1) : null;
    }
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
      if (SqlStates.FAILED_TRANSACTION.equals(e.getSQLState())) {
        return true;
      }
      throw e;
    }
  }
}
