package org.softdelete.benchmarks.operation;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Warmup;

/** A user with the stories that are left, by a statement that is prepared, executed, and closed. */
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class Join extends Operation {

  private String sql;

  @Override
  void start() {
    sql =
        sql(
            "SELECT u.name, s.id, s.title FROM users u JOIN stories s ON s.user_id = u.id"
                + " WHERE u.id = ? ORDER BY s.id",
            "SELECT u.name, s.id, s.title FROM users u JOIN stories s ON s.user_id = u.id"
                + " WHERE u.id = ? AND u.deleted_at IS NULL AND s.deleted_at IS NULL ORDER BY s.id");
  }

  /** Prepares, executes, reads three rows, closes. */
  @Benchmark
  public int run() throws SQLException {
    int length = 0;
    try (PreparedStatement statement = connection().prepareStatement(sql)) {
      statement.setInt(1, nextUser());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          length += rows.getString(1).length() + rows.getString(3).length();
        }
      }
    }
    return length;
  }
}
