package org.softdelete.jdbc.forwarding;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/**
 * Hands every method of {@link Array} on to {@link #delegate()}.
 *
 * <p>As long as {@code java.sql} makes it, and generated from there by ForwardingGenerator in
 * test-harness: not to be edited by hand.
 */
public interface ForwardingArray extends Array {

  /** The object that every call arrives at. */
  Array delegate();

  /** What to hand out in place of {@code raw}; null where there is no result. */
  ResultSet results(ResultSet raw) throws SQLException;

  /** What to hand out in place of {@code raw}: null, a value, an array, a cursor's rows. */
  <T> T value(T raw, Class<T> type) throws SQLException;

  @Override
  default void free() throws SQLException {
    delegate().free();
  }

  @Override
  default Object getArray() throws SQLException {
    return value(delegate().getArray(), Object.class);
  }

  @Override
  default Object getArray(Map<String, Class<?>> p1) throws SQLException {
    return value(delegate().getArray(p1), Object.class);
  }

  @Override
  default Object getArray(long p1, int p2) throws SQLException {
    return value(delegate().getArray(p1, p2), Object.class);
  }

  @Override
  default Object getArray(long p1, int p2, Map<String, Class<?>> p3) throws SQLException {
    return value(delegate().getArray(p1, p2, p3), Object.class);
  }

  @Override
  default int getBaseType() throws SQLException {
    return delegate().getBaseType();
  }

  @Override
  default String getBaseTypeName() throws SQLException {
    return delegate().getBaseTypeName();
  }

  @Override
  default ResultSet getResultSet() throws SQLException {
    return results(delegate().getResultSet());
  }

  @Override
  default ResultSet getResultSet(Map<String, Class<?>> p1) throws SQLException {
    return results(delegate().getResultSet(p1));
  }

  @Override
  default ResultSet getResultSet(long p1, int p2) throws SQLException {
    return results(delegate().getResultSet(p1, p2));
  }

  @Override
  default ResultSet getResultSet(long p1, int p2, Map<String, Class<?>> p3) throws SQLException {
    return results(delegate().getResultSet(p1, p2, p3));
  }
}
