package org.softdelete.rewrite.upsert;

import org.softdelete.rewrite.model.TableColumn;

/**
 * The value of a column of a row that an upsert has met: one if the row is live, and that of the
 * row to insert if it is deleted and comes back. Immutable.
 *
 * @param live the predicate of the live row
 * @param deleted that of the deleted one
 */
record LiveOrInserted(String live, String deleted) {

  /** What stands in front of the value for a live row. */
  String before() {
    return "CASE WHEN " + live + " THEN ";
  }

  /** What stands behind it. */
  String behind(TableColumn column) {
    return " ELSE " + inserted(column) + " END";
  }

  /** The value of the row to insert (PostgreSQL manual: INSERT, ON CONFLICT Clause). */
  static String inserted(TableColumn column) {
    return "EXCLUDED." + column.sql();
  }
}
