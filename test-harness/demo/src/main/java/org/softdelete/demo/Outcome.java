package org.softdelete.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** What an application sees of a statement. Immutable. */
sealed interface Outcome {

  /** The outcome as lines of text. */
  List<String> lines();

  /** The rows of a query. */
  record Rows(TextTable table) implements Outcome {
    @Override
    public List<String> lines() {
      return table.lines();
    }
  }

  /** How many rows a statement says that it changed. */
  record Count(int rows) implements Outcome {
    @Override
    public List<String> lines() {
      return List.of(rows == 1 ? "1 row" : rows + " rows");
    }
  }

  /** An error. */
  record Failure(SQLException error) implements Outcome {
    @Override
    public List<String> lines() {
      Stream<String> message = error.getMessage().lines().map(PageLines::of).flatMap(List::stream);
      return Stream.concat(Stream.of("SQLException, SQLState " + error.getSQLState()), message)
          .toList();
    }
  }

  /** Executes {@code sql}; an error is an outcome as well. */
  static Outcome of(String sql, Connection connection) {
    try (Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return new Count(statement.getUpdateCount());
      }
      try (ResultSet rows = statement.getResultSet()) {
        return new Rows(TextTable.of(rows));
      }
    } catch (SQLException e) {
      return new Failure(e);
    }
  }
}
