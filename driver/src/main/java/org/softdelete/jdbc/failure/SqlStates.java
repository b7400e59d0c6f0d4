package org.softdelete.jdbc.failure;

/** The SQLStates of the errors, as ISO/IEC 9075-2 and 9075-3 define them. */
public final class SqlStates {

  /** Feature not supported. */
  public static final String NOT_SUPPORTED = "0A000";

  /** SQL-client unable to establish SQL-connection. */
  public static final String NO_CONNECTION = "08001";

  /** Invalid attribute value. */
  public static final String INVALID_ATTRIBUTE = "HY024";

  /** Invalid use of null pointer. */
  public static final String NULL_ARGUMENT = "HY009";

  /** No data. */
  public static final String NO_DATA = "02000";

  /** Invalid cursor state. */
  public static final String INVALID_CURSOR = "24000";

  private SqlStates() {}
}
