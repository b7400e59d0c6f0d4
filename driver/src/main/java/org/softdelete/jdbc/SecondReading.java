package org.softdelete.jdbc;

/**
 * Which statements that the driver has not seen in this form are read a second time, with another
 * parser, before they are sent; in the words of the option {@code softdelete.second-reading}.
 */
public enum SecondReading {
  /**
   * All that name a listed table: one on which the two readings disagree is refused. The default.
   */
  ALL,
  /** Those of them that change rows. */
  CHANGES,
  /** All, but one on which the readings disagree is sent, and told in the log at ERROR. */
  REPORT,
  /** None. */
  OFF
}
