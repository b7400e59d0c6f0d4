package org.softdelete.jdbc.database;

/** Whether a transaction is open on a connection at this moment. */
public enum TransactionState {

  /** None is: without auto-commit the next statement begins one. */
  NONE,

  /** One is. */
  OPEN,

  /** One is, and takes no statement any more but what ends it, or goes back to a savepoint. */
  FAILED,

  /** The driver does not tell, and to ask the server could change it. */
  UNKNOWN
}
