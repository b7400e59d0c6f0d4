package org.softdelete.benchmarks.reference;

import java.sql.Connection;
import java.sql.SQLException;

/** What is timed. Immutable. */
@FunctionalInterface
interface Work {

  /**
   * Does it to rows that nobody has touched.
   *
   * @param first the number of the first of them
   * @param rows how many there are
   */
  void run(Connection connection, int first, int rows) throws SQLException;

  /** The same in one transaction. */
  default Work inTransaction() {
    return (connection, first, rows) -> {
      connection.setAutoCommit(false);
      run(connection, first, rows);
      connection.commit();
      connection.setAutoCommit(true);
    };
  }
}
