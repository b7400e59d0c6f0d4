package org.softdelete.dialect.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.SqlStates;

/**
 * Whether the server is in a transaction. It says so with every answer, and pgjdbc keeps that; the
 * interface by which it can be asked is not on our class path.
 */
final class PostgresqlTransaction {

  private static final String EXTENSION = "org.postgresql.core.BaseConnection";

  /** PostgreSQL manual, appendix A: no active SQL transaction. */
  private static final String NO_TRANSACTION = "25P01";

  /** PostgreSQL manual, appendix A: in failed SQL transaction. */
  private static final String FAILED_TRANSACTION = "25P02";

  private static final String SAVEPOINT = "softdelete_transaction";

  private PostgresqlTransaction() {}

  /** Whether {@code real} is in one, failed or not. */
  static boolean isOpenOn(Connection real) throws SQLException {
    Class<?> extension = extension(real);
    return extension == null ? isOpenByServer(real) : !stateOf(real, extension).equals("IDLE");
  }

  /** Pools wrap the connection by classes of their own, whose loader may not know pgjdbc. */
  private static @Nullable Class<?> extension(Connection real) throws SQLException {
    Connection inner = real.isWrapperFor(Connection.class) ? real.unwrap(Connection.class) : real;
    for (Connection connection : new Connection[] {real, inner}) {
      try {
        Class<?> type = Class.forName(EXTENSION, false, connection.getClass().getClassLoader());
        if (real.isWrapperFor(type)) {
          return type;
        }
      } catch (ClassNotFoundException e) {
        // not the loader of pgjdbc
      }
    }
    return null;
  }

  private static String stateOf(Connection real, Class<?> extension) throws SQLException {
    try {
      return extension.getMethod("getTransactionState").invoke(real.unwrap(extension)).toString();
    } catch (ReflectiveOperationException e) {
      throw new SQLException(
          "pgjdbc does not tell whether a transaction is open: its interface %s has no usable getTransactionState()."
              .formatted(EXTENSION),
          SqlStates.NOT_SUPPORTED,
          e);
    }
  }

  /** Another driver than pgjdbc: the server takes a savepoint in a transaction only. */
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
