package org.softdelete.jdbc;

/** The SQLStates of this package's errors, as ISO/IEC 9075-2 and 9075-3 define them. */
final class SqlStates {

  /** Feature not supported. */
  static final String NOT_SUPPORTED = "0A000";

  /** Invalid use of null pointer. */
  static final String NULL_ARGUMENT = "HY009";

  /** No data. */
  static final String NO_DATA = "02000";

  /** Invalid cursor state. */
  static final String INVALID_CURSOR = "24000";

  private SqlStates() {}
}
