package org.softdelete.benchmarks.operation;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.openjdk.jmh.annotations.Benchmark;

/** A row by its key, with a statement that was prepared once. */
public class Prepared extends Operation {

  private PreparedStatement statement;

  @Override
  void start() throws SQLException {
    statement =
        connection()
            .prepareStatement(
                sql(
                    "SELECT id, name FROM users WHERE id = ?",
                    "SELECT id, name FROM users WHERE id = ? AND deleted_at IS NULL"));
  }

  /** Sets the parameter, executes, reads. */
  @Benchmark
  public String run() throws SQLException {
    statement.setInt(1, nextUser());
    try (ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getString(2);
    }
  }
}
