package org.softdelete.jdbc.execution;

import java.sql.Connection;
import java.sql.SQLException;

/** Tells whether a transaction is open, or what holds of one that is. Thread-safe. */
@FunctionalInterface
public interface OpenTransaction {

  /**
   * Whether what is executed on {@code real} now becomes part of a transaction that the application
   * ends; or what else is told of that.
   */
  boolean isOn(Connection real) throws SQLException;
}
