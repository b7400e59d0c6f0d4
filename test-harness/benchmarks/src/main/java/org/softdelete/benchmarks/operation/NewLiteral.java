package org.softdelete.benchmarks.operation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Warmup;

/** A row by its key, with a text that nobody has seen before. */
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class NewLiteral extends Operation {

  private static final String BEGINNING = "SELECT id, name FROM users WHERE id = 17 AND rank < ";

  private String end;

  @Override
  void start() {
    end = sql("", " AND deleted_at IS NULL");
  }

  /** Puts the text together, executes, reads, closes. */
  @Benchmark
  public String run() throws SQLException {
    try (Statement statement = connection().createStatement();
        ResultSet rows = statement.executeQuery(BEGINNING + (1_000_000 + next()) + end)) {
      rows.next();
      return rows.getString(2);
    }
  }
}
