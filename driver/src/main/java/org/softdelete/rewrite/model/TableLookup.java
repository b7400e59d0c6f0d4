package org.softdelete.rewrite.model;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Tells what columns and unique keys a table has, and of the rows of its cursors. Asked only for
 * the few statements on listed tables that depend on it, so that all others cost no look-up.
 */
@FunctionalInterface
public interface TableLookup {

  /** Knows of no table. */
  TableLookup NONE = (schema, table) -> null;

  /**
   * The columns and keys that a table has now.
   *
   * @param schema the schema that it is qualified with, as the catalog spells it; null if it is not
   * @param table the table's name as the catalog spells it (folded if it was not quoted)
   * @return what the catalog says, or null if there is no such table; views are none
   * @throws SQLException if the database cannot be asked
   */
  @Nullable TableShape shapeOf(@Nullable String schema, String table) throws SQLException;

  /**
   * What row-level security makes of a soft delete, for the role that asks.
   *
   * @param marker the column that a delete marks, as the catalog spells it
   * @return null if it is not active; empty if a soft delete reaches the rows that a real one
   *     would; else why it does not
   * @throws SQLException if the database cannot be asked
   */
  default @Nullable String rowSecurity(@Nullable String schema, String table, String marker)
      throws SQLException {
    return null;
  }

  /**
   * Whether the row on which a cursor stands has been soft-deleted since the cursor's query read
   * it. True of no row where the database has no {@code WHERE CURRENT OF}.
   *
   * @throws SQLException if the database cannot be asked
   */
  default boolean isOnDeletedRow(CursorRow row) throws SQLException {
    return false;
  }
}
