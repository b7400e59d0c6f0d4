package org.softdelete.rewrite.model;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Tells in which schema the database finds a table that a statement names without one. Asked only
 * when a rule with a schema could be meant, so that most statements cost no look-up.
 */
@FunctionalInterface
public interface SchemaLookup {

  /**
   * The schema that an unqualified use of {@code table} means now, as the catalog spells it.
   *
   * @param table the table's name as the catalog spells it (folded if it was not quoted)
   * @return the schema, or null if there is no such table
   * @throws SQLException if the database cannot be asked
   */
  @Nullable String schemaOf(String table) throws SQLException;

  /**
   * Whether an unqualified use of {@code table} means a table even where a common table expression
   * of that name is declared: H2 looks into the current schema first.
   *
   * @param table the table's name as the catalog spells it
   * @throws SQLException if the database cannot be asked
   */
  default boolean isInCurrentSchema(String table) throws SQLException {
    return schemaOf(table) != null;
  }

  /**
   * Whether the database finds a relation now, though a query of its catalog does not: the catalog
   * of a transaction that sees what was committed before it began is older than the names that its
   * statements may use.
   *
   * @param schema the schema it is qualified with, as the catalog spells it; null if it is not
   * @param name its own name, as the catalog spells it
   * @throws SQLException if the database cannot be asked
   */
  default boolean isNewerThanCatalog(@Nullable String schema, String name) throws SQLException {
    return false;
  }
}
