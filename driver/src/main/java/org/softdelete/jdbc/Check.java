package org.softdelete.jdbc;

/**
 * What becomes of rules that do not fit the database to which is connected: that name a table that
 * is not there, or a column that their table does not have ({@code softdelete.check}).
 */
public enum Check {
  /** Each is told in the log, once for a database. */
  WARN,
  /** There is no connection. */
  FAIL,
  /** Nobody looks. */
  OFF
}
