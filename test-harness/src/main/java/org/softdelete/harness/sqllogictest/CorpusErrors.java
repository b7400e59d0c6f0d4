package org.softdelete.harness.sqllogictest;

import java.util.Set;
import org.softdelete.harness.oracle.Outcome;

/** What the error means that a statement of the corpus ends with. */
final class CorpusErrors {

  private static final String CANCELLED = "57014";

  /** How the driver refuses a text that it cannot read: before the database can refuse it. */
  private static final String REFUSED_BY_DRIVER = "0A000";

  /** An optional feature that is not implemented, as the standard and as ODBC call it. */
  private static final Set<String> NOT_DONE = Set.of("0A000", "HYC00");

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

  /**
   * Whether the driver refused what the database would have refused for its syntax, or as something
   * that it does not do.
   */
  static boolean refusedTooSoon(Outcome driver, Outcome twin) {
    String late = twin instanceof Outcome.Failed error ? String.valueOf(error.sqlState()) : "";
    return isRefusedByDriver(driver) && (late.startsWith("42") || NOT_DONE.contains(late));
  }
}
