package org.softdelete.benchmarks.operation;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.openjdk.jmh.annotations.Benchmark;

/** A soft delete by key; it is rolled back, so that there is something left to delete. */
public class DeleteByKey extends Operation {

  private String sql;

  @Override
  void start() throws SQLException {
    connection().setAutoCommit(false);
    sql =
        sql(
            "DELETE FROM users WHERE id = ?",
            "UPDATE users SET deleted_at = CURRENT_TIMESTAMP WHERE id = ? AND deleted_at IS NULL");
  }

  /** Prepares, executes, closes, rolls back. */
  @Benchmark
  public int run() throws SQLException {
    try (PreparedStatement statement = connection().prepareStatement(sql)) {
      statement.setInt(1, nextUser());
      int deleted = statement.executeUpdate();
      connection().rollback();
      return deleted;
    }
  }
}
