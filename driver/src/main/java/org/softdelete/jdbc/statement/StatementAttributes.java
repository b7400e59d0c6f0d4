package org.softdelete.jdbc.statement;

import java.sql.SQLException;
import java.sql.Statement;

/** What an application can set on a statement beside its parameters. Immutable. */
public record StatementAttributes(
    int maxRows,
    int maxFieldSize,
    int queryTimeout,
    int fetchSize,
    int fetchDirection,
    boolean poolable,
    boolean closeOnCompletion) {

  /** Those of {@code statement}. */
  public static StatementAttributes of(Statement statement) throws SQLException {
    return new StatementAttributes(
        statement.getMaxRows(),
        statement.getMaxFieldSize(),
        statement.getQueryTimeout(),
        statement.getFetchSize(),
        statement.getFetchDirection(),
        statement.isPoolable(),
        statement.isCloseOnCompletion());
  }

  /** Sets on {@code statement}, a new one, what is otherwise there. */
  public void setOn(Statement statement) throws SQLException {
    StatementAttributes there = of(statement);
    if (maxRows != there.maxRows) {
      statement.setMaxRows(maxRows);
    }
    if (maxFieldSize != there.maxFieldSize) {
      statement.setMaxFieldSize(maxFieldSize);
    }
    if (queryTimeout != there.queryTimeout) {
      statement.setQueryTimeout(queryTimeout);
    }
    if (fetchSize != there.fetchSize) {
      statement.setFetchSize(fetchSize);
    }
    if (fetchDirection != there.fetchDirection) {
      statement.setFetchDirection(fetchDirection);
    }
    if (poolable != there.poolable) {
      statement.setPoolable(poolable);
    }
    if (closeOnCompletion && !there.closeOnCompletion) {
      statement.closeOnCompletion();
    }
  }
}
