package org.softdelete.jdbc.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Where an open transaction can be taken back to: a savepoint, which JDBC gives to no transaction
 * under auto-commit, as SQL or XA begin it, so that SQL sets it there. For one thread.
 */
final class UndoPoint {

  private static final String NAME = "softdelete_undo";

  private final Connection real;
  private final @Nullable Savepoint savepoint;

  private UndoPoint(Connection real, @Nullable Savepoint savepoint) {
    this.real = real;
    this.savepoint = savepoint;
  }

  /** Now, in the transaction that is open on {@code real}. */
  static UndoPoint set(Connection real) throws SQLException {
    if (!real.getAutoCommit()) {
      return new UndoPoint(real, real.setSavepoint());
    }
    execute(real, "SAVEPOINT " + NAME);
    return new UndoPoint(real, null);
  }

  /** Takes the transaction back to it. */
  void undo() throws SQLException {
    if (savepoint == null) {
      execute(real, "ROLLBACK TO SAVEPOINT " + NAME);
    } else {
      real.rollback(savepoint);
    }
  }

  /** It is not needed any more. */
  void release() throws SQLException {
    if (savepoint == null) {
      execute(real, "RELEASE SAVEPOINT " + NAME);
    } else {
      real.releaseSavepoint(savepoint);
    }
  }

  private static void execute(Connection real, String sql) throws SQLException {
    try (Statement statement = real.createStatement()) {
      statement.execute(sql);
    }
  }
}
