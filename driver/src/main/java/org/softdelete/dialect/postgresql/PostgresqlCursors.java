package org.softdelete.dialect.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.softdelete.jdbc.database.TransactionState;
import org.softdelete.rewrite.model.CursorRow;

/**
 * Tells of the row on which a cursor stands what only a change can tell: nothing can be added to
 * {@code WHERE CURRENT OF}, and no query knows it (PostgreSQL manual: UPDATE).
 */
final class PostgresqlCursors {

  private static final String SAVEPOINT = "softdelete_cursor";

  private PostgresqlCursors() {}

  /**
   * Whether the row has been deleted since the cursor's query read it. The row is changed into
   * itself to learn that, and the change is rolled back; where it fails, so will the statement that
   * is to come, which tells of it.
   */
  static boolean isOnDeletedRow(Connection real, CursorRow row) throws SQLException {
    // A cursor that outlives its transaction cannot be changed by.
    if (PostgresqlTransaction.of(real) == TransactionState.NONE) {
      return false;
    }
    String change =
        "UPDATE %s SET %s = %s WHERE CURRENT OF %s RETURNING %s"
            .formatted(row.table(), row.marker(), row.marker(), row.cursor(), row.live());
    try (Statement statement = real.createStatement()) {
      statement.execute("SAVEPOINT " + SAVEPOINT);
      boolean deleted = returnsFalse(statement, change);
      statement.execute("ROLLBACK TO SAVEPOINT " + SAVEPOINT);
      statement.execute("RELEASE SAVEPOINT " + SAVEPOINT);
      return deleted;
    }
  }

  private static boolean returnsFalse(Statement statement, String change) {
    try (ResultSet rows = statement.executeQuery(change)) {
      return rows.next() && !rows.getBoolean(1);
    } catch (SQLException e) {
      return false;
    }
  }
}
