package org.softdelete.jdbc.execution;

import java.sql.Connection;
import java.sql.SQLException;

/** Tells whether a transaction is open. Thread-safe. */
@FunctionalInterface
public interface OpenTransaction {

  /**
   * Whether what is executed on {@code real} now becomes part of a transaction that the application
   * ends.
   */
  boolean isOn(Connection real) throws SQLException;
}
