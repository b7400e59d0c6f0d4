package org.softdelete.jdbc.forwarding;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/**
 * Hands every method of {@link Array} on to {@link #delegate()}.
 *
 * <p>As long as {@code java.sql} makes it, and generated from there by ForwardingGenerator among
 * the tests: not to be edited by hand.
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
  default Object getArray(Map<String, Class<?>> map) throws SQLException {
    return value(delegate().getArray(map), Object.class);
  }

  @Override
  default Object getArray(long index, int count) throws SQLException {
    return value(delegate().getArray(index, count), Object.class);
  }

  @Override
  default Object getArray(long index, int count, Map<String, Class<?>> map) throws SQLException {
    return value(delegate().getArray(index, count, map), Object.class);
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
  default ResultSet getResultSet(Map<String, Class<?>> map) throws SQLException {
    return results(delegate().getResultSet(map));
  }

  @Override
  default ResultSet getResultSet(long index, int count) throws SQLException {
    return results(delegate().getResultSet(index, count));
  }

  @Override
  default ResultSet getResultSet(long index, int count, Map<String, Class<?>> map)
      throws SQLException {
    return results(delegate().getResultSet(index, count, map));
  }
}
