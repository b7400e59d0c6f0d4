package org.softdelete.jdbc.execution;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The real statements that have results of a statement beside its own one: where a text was sent
 * part by part, or with what has to be done before it. As thread-safe as the connection.
 */
public final class FurtherResults {

  private final Deque<Result> open = new ArrayDeque<>(0);
  private final List<Statement> all = new ArrayList<>(0);
  private @Nullable Statement current;

  /** Of a statement that has executed nothing yet. */
  public FurtherResults() {}

  private record Result(Statement statement, boolean hasRows) {}

  /** Makes a statement for the next part of a text, like the first one. */
  public Statement add(StepStatements statements, Statement first) throws SQLException {
    Statement other = statements.create(first.getResultSetType(), first.getResultSetConcurrency());
    all.add(other);
    other.setFetchSize(first.getFetchSize());
    other.setMaxRows(first.getMaxRows());
    return other;
  }

  /** Keeps the result of such a statement, if the database tells more than the first of a text. */
  public void keep(Statement statement, boolean hasRows) throws SQLException {
    if (statement.getConnection().getMetaData().supportsMultipleResultSets()) {
      open.add(new Result(statement, hasRows));
    }
  }

  /** From now on {@code statement}, which was executed, has the result. */
  public void show(Statement statement) {
    all.add(statement);
    current = statement;
  }

  /** The one that has the result; null if that is the statement's own. */
  public @Nullable Statement current() {
    return current;
  }

  /** Goes on to the next part, if there is one; are its result rows? */
  public boolean next() {
    Result next = open.poll();
    if (next == null) {
      return false;
    }
    current = next.statement();
    return next.hasRows();
  }

  /** Closes all, and forgets them. */
  public void close() throws SQLException {
    if (all.isEmpty()) {
      return;
    }
    current = null;
    open.clear();
    for (Statement other : all) {
      other.close();
    }
    all.clear();
  }
}
