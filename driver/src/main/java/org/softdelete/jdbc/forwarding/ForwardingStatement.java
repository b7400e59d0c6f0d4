package org.softdelete.jdbc.forwarding;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;

/**
 * Hands every method of {@link Statement} on to {@link #delegate()}.
 *
 * <p>As long as {@code java.sql} makes it, and generated from there by ForwardingGenerator in
 * test-harness: not to be edited by hand.
 */
public interface ForwardingStatement extends ForwardingWrapper, Statement {

  /** The object that every call arrives at. */
  @Override
  Statement delegate();

  /** What to hand out in place of {@code raw}; null where there is no result. */
  ResultSet results(ResultSet raw) throws SQLException;

  @Override
  default void addBatch(String p1) throws SQLException {
    delegate().addBatch(p1);
  }

  @Override
  default void cancel() throws SQLException {
    delegate().cancel();
  }

  @Override
  default void clearBatch() throws SQLException {
    delegate().clearBatch();
  }

  @Override
  default void clearWarnings() throws SQLException {
    delegate().clearWarnings();
  }

  @Override
  default void close() throws SQLException {
    delegate().close();
  }

  @Override
  default void closeOnCompletion() throws SQLException {
    delegate().closeOnCompletion();
  }

  @Override
  default String enquoteIdentifier(String p1, boolean p2) throws SQLException {
    return delegate().enquoteIdentifier(p1, p2);
  }

  @Override
  default String enquoteLiteral(String p1) throws SQLException {
    return delegate().enquoteLiteral(p1);
  }

  @Override
  default String enquoteNCharLiteral(String p1) throws SQLException {
    return delegate().enquoteNCharLiteral(p1);
  }

  @Override
  default boolean execute(String p1) throws SQLException {
    return delegate().execute(p1);
  }

  @Override
  default boolean execute(String p1, int p2) throws SQLException {
    return delegate().execute(p1, p2);
  }

  @Override
  default boolean execute(String p1, int[] p2) throws SQLException {
    return delegate().execute(p1, p2);
  }

  @Override
  default boolean execute(String p1, String[] p2) throws SQLException {
    return delegate().execute(p1, p2);
  }

  @Override
  default int[] executeBatch() throws SQLException {
    return delegate().executeBatch();
  }

  @Override
  default long[] executeLargeBatch() throws SQLException {
    return delegate().executeLargeBatch();
  }

  @Override
  default long executeLargeUpdate(String p1) throws SQLException {
    return delegate().executeLargeUpdate(p1);
  }

  @Override
  default long executeLargeUpdate(String p1, int p2) throws SQLException {
    return delegate().executeLargeUpdate(p1, p2);
  }

  @Override
  default long executeLargeUpdate(String p1, int[] p2) throws SQLException {
    return delegate().executeLargeUpdate(p1, p2);
  }

  @Override
  default long executeLargeUpdate(String p1, String[] p2) throws SQLException {
    return delegate().executeLargeUpdate(p1, p2);
  }

  @Override
  default ResultSet executeQuery(String p1) throws SQLException {
    return results(delegate().executeQuery(p1));
  }

  @Override
  default int executeUpdate(String p1) throws SQLException {
    return delegate().executeUpdate(p1);
  }

  @Override
  default int executeUpdate(String p1, int p2) throws SQLException {
    return delegate().executeUpdate(p1, p2);
  }

  @Override
  default int executeUpdate(String p1, int[] p2) throws SQLException {
    return delegate().executeUpdate(p1, p2);
  }

  @Override
  default int executeUpdate(String p1, String[] p2) throws SQLException {
    return delegate().executeUpdate(p1, p2);
  }

  @Override
  default Connection getConnection() throws SQLException {
    return delegate().getConnection();
  }

  @Override
  default int getFetchDirection() throws SQLException {
    return delegate().getFetchDirection();
  }

  @Override
  default int getFetchSize() throws SQLException {
    return delegate().getFetchSize();
  }

  @Override
  default ResultSet getGeneratedKeys() throws SQLException {
    return results(delegate().getGeneratedKeys());
  }

  @Override
  default long getLargeMaxRows() throws SQLException {
    return delegate().getLargeMaxRows();
  }

  @Override
  default long getLargeUpdateCount() throws SQLException {
    return delegate().getLargeUpdateCount();
  }

  @Override
  default int getMaxFieldSize() throws SQLException {
    return delegate().getMaxFieldSize();
  }

  @Override
  default int getMaxRows() throws SQLException {
    return delegate().getMaxRows();
  }

  @Override
  default boolean getMoreResults() throws SQLException {
    return delegate().getMoreResults();
  }

  @Override
  default boolean getMoreResults(int p1) throws SQLException {
    return delegate().getMoreResults(p1);
  }

  @Override
  default int getQueryTimeout() throws SQLException {
    return delegate().getQueryTimeout();
  }

  @Override
  default ResultSet getResultSet() throws SQLException {
    return results(delegate().getResultSet());
  }

  @Override
  default int getResultSetConcurrency() throws SQLException {
    return delegate().getResultSetConcurrency();
  }

  @Override
  default int getResultSetHoldability() throws SQLException {
    return delegate().getResultSetHoldability();
  }

  @Override
  default int getResultSetType() throws SQLException {
    return delegate().getResultSetType();
  }

  @Override
  default int getUpdateCount() throws SQLException {
    return delegate().getUpdateCount();
  }

  @Override
  default SQLWarning getWarnings() throws SQLException {
    return delegate().getWarnings();
  }

  @Override
  default boolean isCloseOnCompletion() throws SQLException {
    return delegate().isCloseOnCompletion();
  }

  @Override
  default boolean isClosed() throws SQLException {
    return delegate().isClosed();
  }

  @Override
  default boolean isPoolable() throws SQLException {
    return delegate().isPoolable();
  }

  @Override
  default boolean isSimpleIdentifier(String p1) throws SQLException {
    return delegate().isSimpleIdentifier(p1);
  }

  @Override
  default void setCursorName(String p1) throws SQLException {
    delegate().setCursorName(p1);
  }

  @Override
  default void setEscapeProcessing(boolean p1) throws SQLException {
    delegate().setEscapeProcessing(p1);
  }

  @Override
  default void setFetchDirection(int p1) throws SQLException {
    delegate().setFetchDirection(p1);
  }

  @Override
  default void setFetchSize(int p1) throws SQLException {
    delegate().setFetchSize(p1);
  }

  @Override
  default void setLargeMaxRows(long p1) throws SQLException {
    delegate().setLargeMaxRows(p1);
  }

  @Override
  default void setMaxFieldSize(int p1) throws SQLException {
    delegate().setMaxFieldSize(p1);
  }

  @Override
  default void setMaxRows(int p1) throws SQLException {
    delegate().setMaxRows(p1);
  }

  @Override
  default void setPoolable(boolean p1) throws SQLException {
    delegate().setPoolable(p1);
  }

  @Override
  default void setQueryTimeout(int p1) throws SQLException {
    delegate().setQueryTimeout(p1);
  }
}
