package org.softdelete.harness.sqllogictest;

import org.softdelete.harness.oracle.Outcome;

/** What the error means that a statement of the corpus ends with. */
final class CorpusErrors {

  private static final String CANCELLED = "57014";

  /** How the driver refuses a text that it cannot read: before the database can refuse it. */
  private static final String REFUSED_BY_DRIVER = "0A000";

  private CorpusErrors() {}

  /** Whether a statement took too long. */
  static boolean isCancelled(Outcome outcome) {
    return outcome instanceof Outcome.Failed error && CANCELLED.equals(error.sqlState());
  }

  /** Whether an error is about the connection (SQLState classes 08 and 57P), not the statement. */
  static boolean isDead(Outcome outcome) {
    String sqlState = outcome instanceof Outcome.Failed error ? error.sqlState() : null;
    return sqlState != null && (sqlState.startsWith("08") || sqlState.startsWith("57P"));
  }

  /** Whether the driver may have refused a statement, and not the database. */
  static boolean isRefusedByDriver(Outcome driver) {
    return driver instanceof Outcome.Failed error && REFUSED_BY_DRIVER.equals(error.sqlState());
  }

  /** Whether the driver refused what the database would have refused for its syntax. */
  static boolean refusedTooSoon(Outcome driver, Outcome twin) {
    return isRefusedByDriver(driver)
        && twin instanceof Outcome.Failed late
        && String.valueOf(late.sqlState()).startsWith("42");
  }
}
