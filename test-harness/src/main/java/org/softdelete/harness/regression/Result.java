package org.softdelete.harness.regression;

/** What became of a statement. */
enum Result {
  /** Both sides answered alike. */
  EQUAL("equal"),
  /** The same rows, in another order where ORDER BY leaves it open. */
  OTHER_ORDER("equal but for the order among equals"),
  /** The database refused it, on both sides alike. */
  INVALID("refused by the database on both sides alike"),
  /** The driver refused it, and the database would have done so, too. */
  REFUSED_INVALID("refused by the driver before the database could"),
  /** Only the driver refused it. */
  REFUSED("refused by the driver only"),
  /** Two plain databases differ, too. */
  NOT_COMPARABLE("not comparable, as two plain databases differ, too"),
  /** The database did not finish it in time, on some side. */
  TOO_SLOW("not finished in time"),
  /** It differs, and {@code explained.txt} says why. */
  EXPLAINED("different for a known reason"),
  /** Rows of listed tables are really gone, or planted ones were shown. */
  LOST_OR_SHOWN("with rows that are lost or shown"),
  /** It differs. */
  DIFFERENT("different"),
  /** The sides could not be compared any more, or the PostgreSQL driver does not allow it. */
  NOT_RUN("not run"),
  /** Only psql can send it. */
  PSQL_ONLY("not run, as only psql can send it");

  private final String text;

  Result(String text) {
    this.text = text;
  }

  /** Whether a statement was run. */
  boolean wasRun() {
    return this != NOT_RUN && this != PSQL_ONLY;
  }

  @Override
  public String toString() {
    return text;
  }
}
