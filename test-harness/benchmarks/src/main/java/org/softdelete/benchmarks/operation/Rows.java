package org.softdelete.benchmarks.operation;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * A thousand rows, two columns of each. H2 finds them once only: it gives the same query its last
 * result again, so what is left there is the reading.
 */
public class Rows extends Operation {

  private PreparedStatement statement;

  @Override
  void start() throws SQLException {
    statement =
        connection()
            .prepareStatement(
                sql(
                    "SELECT id, name FROM users",
                    "SELECT id, name FROM users WHERE deleted_at IS NULL"));
  }

  /** Executes, reads all rows. */
  @Benchmark
  public long run() throws SQLException {
    long sum = 0;
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        sum += rows.getInt(1) + rows.getString(2).length();
      }
    }
    return sum;
  }
}
