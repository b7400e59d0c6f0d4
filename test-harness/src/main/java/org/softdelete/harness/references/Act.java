package org.softdelete.harness.references;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.softdelete.harness.oracle.Execution;
import org.softdelete.harness.oracle.Expectation;
import org.softdelete.harness.oracle.Outcome;
import org.softdelete.harness.oracle.Step;

/** What an application does on a connection. Immutable. */
sealed interface Act {

  /** What is sent, or which method is called. */
  String text();

  /** Does it. */
  Outcome run(Connection connection);

  /** It as the oracle's report shows it: it may fail, but on both sides alike. */
  default Step step() {
    return new Step(text(), Optional.empty(), null, false, false, new Expectation.Alike());
  }

  /**
   * A text.
   *
   * @param parameters values for a prepared statement; null: an ordinary statement
   */
  record Sql(String text, @Nullable List<@Nullable Object> parameters) implements Act {

    @Override
    public Step step() {
      return new Step(text, Optional.empty(), parameters, false, false, new Expectation.Alike());
    }

    @Override
    public Outcome run(Connection connection) {
      return Execution.run(connection, text, step());
    }
  }

  /** Several texts in one batch. */
  record Batch(List<String> texts) implements Act {

    public Batch {
      texts = List.copyOf(texts);
    }

    @Override
    public String text() {
      return "batch of " + String.join("; ", texts);
    }

    @Override
    public Outcome run(Connection connection) {
      return answer(
          () -> {
            try (Statement statement = connection.createStatement()) {
              for (String text : texts) {
                statement.addBatch(text);
              }
              return counts(statement.executeBatch());
            }
          });
    }
  }

  /** A prepared statement that is executed once for each of its keys. */
  record PreparedBatch(String sql, List<Integer> keys) implements Act {

    public PreparedBatch {
      keys = List.copyOf(keys);
    }

    @Override
    public String text() {
      return "batch of " + sql + " with each of " + keys;
    }

    @Override
    public Outcome run(Connection connection) {
      return answer(
          () -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
              for (int key : keys) {
                statement.setInt(1, key);
                statement.addBatch();
              }
              return counts(statement.executeBatch());
            }
          });
    }
  }

  /** The first row of a query, deleted by the cursor that stands on it. */
  record DeleteRow(String query) implements Act {

    @Override
    public String text() {
      return "deleteRow() in " + query;
    }

    @Override
    public Outcome run(Connection connection) {
      return answer(
          () -> {
            try (Statement statement =
                    connection.createStatement(
                        ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_UPDATABLE);
                ResultSet rows = statement.executeQuery(query)) {
              boolean found = rows.next();
              if (found) {
                rows.deleteRow();
              }
              return List.of(new Outcome.Count(found ? 1 : 0));
            }
          });
    }
  }

  /** A method of the connection that has to do with transactions. */
  enum Call implements Act {
    AUTO_COMMIT_OFF("setAutoCommit(false)", connection -> connection.setAutoCommit(false)),
    AUTO_COMMIT_ON("setAutoCommit(true)", connection -> connection.setAutoCommit(true)),
    COMMIT("commit()", Connection::commit),
    ROLLBACK("rollback()", Connection::rollback);

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // what it makes is immutable
    private final Method method;

    Call(String text, Method method) {
      this.text = text;
      this.method = method;
    }

    @Override
    public String text() {
      return text;
    }

    @Override
    public Outcome run(Connection connection) {
      return answer(
          () -> {
            method.call(connection);
            return List.of();
          });
    }

    /** A method without a result. */
    @FunctionalInterface
    interface Method {
      void call(Connection connection) throws SQLException;
    }
  }

  /** What answers results. */
  @FunctionalInterface
  interface Answering {
    List<Outcome.Result> results() throws SQLException;
  }

  private static Outcome answer(Answering answering) {
    try {
      return new Outcome.Answer(answering.results());
    } catch (BatchUpdateException e) {
      // What has run of a batch that fails is told, too.
      return new Outcome.Failed(
          e.getSQLState(), e.getMessage() + " " + Arrays.toString(e.getUpdateCounts()));
    } catch (SQLException e) {
      return new Outcome.Failed(e.getSQLState(), String.valueOf(e.getMessage()));
    }
  }

  private static List<Outcome.Result> counts(int[] counts) {
    List<Outcome.Result> results = new ArrayList<>();
    for (int count : counts) {
      results.add(new Outcome.Count(count));
    }
    return results;
  }
}
