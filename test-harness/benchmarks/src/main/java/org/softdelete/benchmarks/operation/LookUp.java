package org.softdelete.benchmarks.operation;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.openjdk.jmh.annotations.Benchmark;

/** A row by its key, with a statement that is prepared, executed, and closed. */
public abstract class LookUp extends Operation {

  private String sql;

  @Override
  final void start() {
    sql =
        sql(
            "SELECT id, name FROM users WHERE id = ?",
            "SELECT id, name FROM users WHERE id = ? AND deleted_at IS NULL");
  }

  /** Prepares, executes, reads, closes. */
  @Benchmark
  public String run() throws SQLException {
    try (PreparedStatement statement = connection().prepareStatement(sql)) {
      statement.setInt(1, nextUser());
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getString(2);
      }
    }
  }
}
