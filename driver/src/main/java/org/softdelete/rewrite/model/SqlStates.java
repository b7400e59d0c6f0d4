package org.softdelete.rewrite.model;

/** The SQLStates of the driver's own errors and warnings. */
public final class SqlStates {

  // ISO/IEC 9075-2, table of SQLSTATE class and subclass values

  /** Warning, without more said. */
  public static final String WARNING = "01000";

  /** No data. */
  public static final String NO_DATA = "02000";

  /** SQL-client unable to establish SQL-connection. */
  public static final String NO_CONNECTION = "08001";

  /** Feature not supported. */
  public static final String NOT_SUPPORTED = "0A000";

  /** Invalid parameter value. */
  public static final String INVALID_VALUE = "22023";

  /** Invalid cursor state. */
  public static final String INVALID_CURSOR = "24000";

  /** The class of syntax errors and access rule violations: a name that means nothing, too. */
  public static final String WRONG_NAME_OR_SYNTAX = "42";

  // PostgreSQL manual, Appendix A

  /** In failed SQL transaction. */
  public static final String FAILED_TRANSACTION = "25P02";

  /** Syntax error. */
  public static final String SYNTAX_ERROR = "42601";

  /** Undefined object. */
  public static final String UNKNOWN_SETTING = "42704";

  /** Foreign key violation. */
  public static final String FOREIGN_KEY_VIOLATION = "23503";

  /** Restrict violation. */
  public static final String RESTRICTED = "23001";

  /** What H2 says where a row would point to none (H2: ErrorCode). */
  public static final String PARENT_MISSING = "23506";

  /** Unique violation. */
  public static final String DUPLICATE_KEY = "23505";

  /** Serialization failure. */
  public static final String SERIALIZATION_FAILURE = "40001";

  /** Foreign key violation. */
  public static final String NO_PARENT = "23503";

  /** Invalid text representation. */
  public static final String INVALID_TEXT = "22P02";

  /** Cardinality violation. */
  public static final String CARDINALITY = "21000";

  /** Query cancelled; H2 says the same. */
  public static final String CANCELLED = "57014";

  // ISO/IEC 9075-3, as JDBC drivers use them

  /** Invalid use of null pointer. */
  public static final String NULL_ARGUMENT = "HY009";

  /** Invalid attribute value. */
  public static final String INVALID_ATTRIBUTE = "HY024";

  private SqlStates() {}
}
