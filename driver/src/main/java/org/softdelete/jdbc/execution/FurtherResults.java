package org.softdelete.jdbc.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The results of the statements of a text behind the first, which were sent one by one: each is a
 * real statement of its own. As thread-safe as the connection.
 */
public final class FurtherResults {

  private final Deque<Result> open = new ArrayDeque<>(0);
  private final List<Statement> all = new ArrayList<>(0);

  /** Of a statement that has executed nothing yet. */
  public FurtherResults() {}

  /**
   * What comes next.
   *
   * @param statement the real statement that was executed
   * @param hasRows whether its result are rows
   */
  public record Result(Statement statement, boolean hasRows) {}

  /** Makes a statement for the next part of a text, like the first one. */
  public Statement add(Connection real, Statement first) throws SQLException {
    Statement other =
        real.createStatement(first.getResultSetType(), first.getResultSetConcurrency());
    all.add(other);
    other.setFetchSize(first.getFetchSize());
    other.setQueryTimeout(first.getQueryTimeout());
    other.setMaxRows(first.getMaxRows());
    return other;
  }

  /** Keeps the result of such a statement, if the database tells more than the first of a text. */
  public void keep(Statement statement, boolean hasRows) throws SQLException {
    if (statement.getConnection().getMetaData().supportsMultipleResultSets()) {
      open.add(new Result(statement, hasRows));
    }
  }

  /** The next one, which is taken out; null if there is none. */
  public @Nullable Result next() {
    return open.poll();
  }

  /** A statement whose results were all taken; it is closed with the others. */
  public void leave(Statement former) {
    if (!all.contains(former)) {
      all.add(former);
    }
  }

  /** Closes all but {@code current}. */
  public void closeBut(Statement current) throws SQLException {
    open.clear();
    for (Statement other : all) {
      if (!other.equals(current)) {
        other.close();
      }
    }
    all.removeIf(other -> !other.equals(current));
  }
}
