package org.softdelete.jdbc.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Prepares the statements of a result set's own. As thread-safe as the connection. */
@FunctionalInterface
public interface RowStatements {

  /**
   * Prepares {@code sql}, which is rewritten like an application's, but sees the rows that the
   * result set's query saw, whatever the session and the thread's scope say when it is executed.
   */
  PreparedStatement prepare(String sql) throws SQLException;
}
