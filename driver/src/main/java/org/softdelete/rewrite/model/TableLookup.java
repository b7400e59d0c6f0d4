package org.softdelete.rewrite.model;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Tells what columns and unique keys a table has. Asked only for upserts into listed tables, so
 * that all other statements cost no look-up.
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
}
