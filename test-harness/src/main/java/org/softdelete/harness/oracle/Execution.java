package org.softdelete.harness.oracle;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.harness.database.ValueText;

/** Sends a statement and collects everything that it answers. */
public final class Execution {

  private Execution() {}

  /**
   * Runs {@code sql} as {@code step} says.
   *
   * @param sql the step's text, or what the twin is sent instead
   */
  public static Outcome run(Connection connection, String sql, Step step) {
    try {
      return new Outcome.Answer(results(connection, sql, step));
    } catch (SQLException e) {
      return new Outcome.Failed(e.getSQLState(), String.valueOf(e.getMessage()));
    }
  }

  private static List<Outcome.Result> results(Connection connection, String sql, Step step)
      throws SQLException {
    int keys = step.generatedKeys() ? Statement.RETURN_GENERATED_KEYS : Statement.NO_GENERATED_KEYS;
    List<@Nullable Object> parameters = step.parameters();
    if (parameters == null) {
      try (Statement statement = connection.createStatement()) {
        return collect(statement, statement.execute(sql, keys), step.generatedKeys());
      }
    }
    try (PreparedStatement statement = connection.prepareStatement(sql, keys)) {
      for (int number = 0; number < parameters.size(); number++) {
        Object value = parameters.get(number);
        if (value == null) {
          statement.setNull(number + 1, Types.NULL);
        } else {
          statement.setObject(number + 1, value);
        }
      }
      return collect(statement, statement.execute(), step.generatedKeys());
    }
  }

  private static List<Outcome.Result> collect(
      Statement statement, boolean startsWithRows, boolean generatedKeys) throws SQLException {
    List<Outcome.Result> results = new ArrayList<>();
    if (generatedKeys) {
      // pgjdbc forgets them as soon as the next result is asked for.
      try (ResultSet rows = statement.getGeneratedKeys()) {
        results.add(rows(rows, ValueText::row));
      }
    }
    results.addAll(results(statement, startsWithRows, ValueText::row));
    return results;
  }

  /**
   * All that an executed statement answers.
   *
   * @param startsWithRows whether its first result is rows
   * @param text how a row becomes text
   */
  public static List<Outcome.Result> results(
      Statement statement, boolean startsWithRows, RowText text) throws SQLException {
    List<Outcome.Result> results = new ArrayList<>();
    boolean rowsNext = startsWithRows;
    while (rowsNext || statement.getUpdateCount() != -1) {
      if (rowsNext) {
        try (ResultSet rows = statement.getResultSet()) {
          results.add(rows(rows, text));
        }
      } else {
        results.add(new Outcome.Count(statement.getLargeUpdateCount()));
      }
      rowsNext = statement.getMoreResults();
    }
    return results;
  }

  /**
   * A column's label. H2 labels an expression that has no alias with the expression's text, so that
   * a query inside it shows the predicates that were added: the one thing that a rewritten text
   * cannot hide.
   */
  private static String label(String label) {
    return label.contains("SELECT") ? "(an expression with a query)" : label;
  }

  private static Outcome.Rows rows(ResultSet result, RowText text) throws SQLException {
    ResultSetMetaData columns = result.getMetaData();
    List<String> labels = new ArrayList<>();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      labels.add(label(columns.getColumnLabel(column)));
    }
    List<List<String>> rows = new ArrayList<>();
    while (result.next()) {
      rows.add(text.of(result));
    }
    return new Outcome.Rows(labels, rows);
  }
}
