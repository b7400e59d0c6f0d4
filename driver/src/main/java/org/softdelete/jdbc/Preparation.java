package org.softdelete.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * How the application asked for a prepared statement: the kind of its results, of its keys.
 *
 * @param <S> the real statement's interface
 */
@FunctionalInterface
interface Preparation<S extends PreparedStatement> {

  /** Prepares {@code sql}, which is rewritten already, on the real connection. */
  S prepare(Connection real, String sql) throws SQLException;
}
