package org.softdelete.dialect;

/**
 * What makes a place for the predicate of a table where neither an ON nor a WHERE is one.
 * Immutable.
 *
 * @param oneRow a query for one row without columns: {@code (t JOIN (query) AS x ON …)} has the
 *     columns of {@code t}, and the names, the key and the row type; empty if there is none, so
 *     that a derived table takes the place of {@code t}
 * @param joinInMerge whether the source of a MERGE may be a join
 * @param wholeRow the row of a table visible as {@code %s}, of which the columns have their own
 *     names although a list gives them others; empty if there is none, as before
 */
public record Places(String oneRow, boolean joinInMerge, String wholeRow) {

  /** Derived tables everywhere. */
  public static final Places DERIVED = new Places("", false, "");

  /** Whether a table whose columns have other names has a predicate nevertheless. */
  public boolean knowsRenamed() {
    return !wholeRow.isEmpty();
  }
}
