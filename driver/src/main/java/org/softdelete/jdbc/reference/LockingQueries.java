package org.softdelete.jdbc.reference;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.softdelete.jdbc.execution.StepStatements;
import org.softdelete.jdbc.failure.Closing;
import org.softdelete.rewrite.model.TiedRows;

/**
 * Sends the queries that lock the rows that a statement is about to delete, or to bring back. As
 * thread-safe as the connection.
 *
 * @param statements what sends them
 */
record LockingQueries(StepStatements statements) {

  /**
   * Locks the rows, and looks for their children where one text can do both.
   *
   * @param locked takes what is read of them
   */
  void lock(TiedRows tied, RowKeys locked, ParameterBinding parameters) throws SQLException {
    List<Integer> indexes = new ArrayList<>();
    String text = text(tied, indexes);
    try (Statement sent = send(text, parameters, indexes)) {
      read(sent, tied, locked);
    }
  }

  /**
   * The same, and in one text with it the statement itself.
   *
   * @param sql the statement
   * @param size how many parameters it has
   * @return what its result is to be read of
   */
  Statement sendWith(
      String sql, int size, TiedRows tied, RowKeys locked, ParameterBinding parameters)
      throws SQLException {
    List<Integer> indexes = new ArrayList<>();
    String text = text(tied, indexes) + "; " + sql;
    for (int i = 1; i <= size; i++) {
      indexes.add(i);
    }
    Statement sent = send(text, parameters, indexes);
    try {
      read(sent, tied, locked);
      sent.getMoreResults();
      return sent;
    } catch (SQLException | RuntimeException e) {
      Closing.after(e, sent);
      throw e;
    }
  }

  /** The second query sees what was committed until the first one had its locks. */
  private static String text(TiedRows tied, List<Integer> indexes) {
    indexes.addAll(tied.parameters());
    if (tied.children() == null) {
      return tied.keys();
    }
    indexes.addAll(tied.parameters());
    return tied.keys() + "; " + tied.children();
  }

  private static void read(Statement sent, TiedRows tied, RowKeys locked) throws SQLException {
    try (ResultSet rows = sent.getResultSet()) {
      locked.addAll(rows);
    }
    if (tied.children() != null) {
      sent.getMoreResults();
      try (ResultSet found = sent.getResultSet()) {
        locked.noteChildren(found);
      }
    }
  }

  /** A text that holds its values has no parameters, whatever question marks stand in it. */
  private Statement send(String text, ParameterBinding parameters, List<Integer> indexes)
      throws SQLException {
    boolean bound = parameters != ParameterBinding.NONE;
    Statement statement = bound ? statements.prepare(text) : statements.create();
    try {
      if (statement instanceof PreparedStatement prepared) {
        parameters.bind(prepared, indexes);
        prepared.execute();
      } else {
        statement.execute(text);
      }
      return statement;
    } catch (SQLException | RuntimeException e) {
      Closing.after(e, statement);
      throw e;
    }
  }
}
