package org.softdelete.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * How the application asked for a prepared statement: the kind of its results, of its keys.
 *
 * @param <S> the real statement's interface
 */
interface Preparation<S extends PreparedStatement> {

  /** Prepares {@code sql}, which is rewritten already, on the real connection. */
  S prepare(Connection real, String sql) throws SQLException;

  /** Whether the statement returns keys of the rows that it changes. */
  default boolean returnsKeys() {
    return false;
  }

  /** The one that prepares the same, and returns keys. */
  static <S extends PreparedStatement> Preparation<S> returningKeys(Preparation<S> same) {
    return new Preparation<>() {
      @Override
      public S prepare(Connection real, String sql) throws SQLException {
        return same.prepare(real, sql);
      }

      @Override
      public boolean returnsKeys() {
        return true;
      }
    };
  }
}
