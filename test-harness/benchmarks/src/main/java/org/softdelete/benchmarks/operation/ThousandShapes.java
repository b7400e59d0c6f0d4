package org.softdelete.benchmarks.operation;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.openjdk.jmh.annotations.Benchmark;

/** A row by its key, with a thousand different statements in turn. */
public class ThousandShapes extends Operation {

  private final String[] texts = new String[1000];

  @Override
  void start() {
    for (int i = 0; i < texts.length; i++) {
      String query = "SELECT id, name AS name_" + letters(i) + " FROM users WHERE id = ?";
      texts[i] = sql(query, query + " AND deleted_at IS NULL");
    }
  }

  /** Prepares, executes, reads, closes. */
  @Benchmark
  public String run() throws SQLException {
    int number = next();
    try (PreparedStatement statement =
        connection().prepareStatement(texts[number % texts.length])) {
      statement.setInt(1, number % 1000 + 1);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getString(2);
      }
    }
  }

  private static String letters(int number) {
    return ""
        + (char) ('a' + number / 100)
        + (char) ('a' + number / 10 % 10)
        + (char) ('a' + number % 10);
  }
}
