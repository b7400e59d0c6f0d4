package org.softdelete.benchmarks.operation;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.openjdk.jmh.annotations.Benchmark;

/** Twenty updates by key in a batch, in a transaction. */
public class Batch extends Operation {

  private static final int SIZE = 20;

  private PreparedStatement statement;

  @Override
  void start() throws SQLException {
    connection().setAutoCommit(false);
    statement =
        connection()
            .prepareStatement(
                sql(
                    "UPDATE users SET visits = ? WHERE id = ?",
                    "UPDATE users SET visits = ? WHERE id = ? AND deleted_at IS NULL"));
  }

  /** Adds them, executes, commits. */
  @Benchmark
  public int[] run() throws SQLException {
    for (int i = 0; i < SIZE; i++) {
      statement.setLong(1, i);
      statement.setInt(2, nextUser());
      statement.addBatch();
    }
    int[] counts = statement.executeBatch();
    connection().commit();
    return counts;
  }
}
