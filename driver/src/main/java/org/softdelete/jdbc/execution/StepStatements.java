package org.softdelete.jdbc.execution;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.SqlStates;

/**
 * The real statements of the steps around a statement: they have the time that it has, end when it
 * is cancelled, and fetch all rows at once, as pgjdbc knows the first ones alone of a query in a
 * text of several statements where a connection says otherwise. As thread-safe as the connection,
 * but for {@link #cancel}, which any thread may call.
 */
public final class StepStatements {

  private final Connection real;
  private int timeout;
  private volatile @Nullable Statement last;
  private volatile boolean cancelled;

  /** Those on {@code real}, of a statement that has no time limit so far. */
  public StepStatements(Connection real) {
    this.real = real;
  }

  /** The real connection. */
  public Connection connection() {
    return real;
  }

  /** From now on they have the time limit of {@code statement}, which is executed anew. */
  public void begin(Statement statement) throws SQLException {
    cancelled = false;
    timeout = statement.getQueryTimeout();
  }

  /** A statement for a text without parameters. */
  public Statement create() throws SQLException {
    return limited(real.createStatement());
  }

  /** The same with such a kind of rows. */
  public Statement create(int resultSetType, int concurrency) throws SQLException {
    return limited(real.createStatement(resultSetType, concurrency));
  }

  /** A statement for a text with parameters. */
  public PreparedStatement prepare(String sql) throws SQLException {
    return limited(real.prepareStatement(sql));
  }

  /** The same, which returns columns of the rows that it changes. */
  public PreparedStatement prepare(String sql, String[] columns) throws SQLException {
    return limited(real.prepareStatement(sql, columns));
  }

  private <S extends Statement> S limited(S statement) throws SQLException {
    if (timeout > 0) {
      statement.setQueryTimeout(timeout);
    }
    if (statement.getFetchSize() != 0) {
      statement.setFetchSize(0);
    }
    last = statement;
    if (cancelled) {
      statement.close();
      throw new SQLException(
          "The statement was cancelled, between two of the statements that it takes.",
          SqlStates.CANCELLED);
    }
    return statement;
  }

  /**
   * Cancels the one that is being executed, or before the next one begins (JDBC: {@link
   * Statement#cancel}). Nothing happens if none is.
   */
  public void cancel() throws SQLException {
    cancelled = true;
    Statement running = last;
    if (running == null) {
      return;
    }
    try {
      running.cancel();
    } catch (SQLException e) {
      if (!running.isClosed()) {
        throw e;
      }
    }
  }
}
