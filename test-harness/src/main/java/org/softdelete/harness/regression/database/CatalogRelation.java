package org.softdelete.harness.regression.database;

/**
 * A table, view or the like, as the catalog has it. Immutable.
 *
 * @param schema its schema
 * @param name its name
 * @param kind {@code pg_class.relkind}
 * @param marked whether it has the marker column
 * @param heir whether it has its columns from another relation or a type
 */
public record CatalogRelation(String schema, String name, char kind, boolean marked, boolean heir) {

  /** Its qualified name as SQL. */
  String sql() {
    return quoted(schema) + '.' + quoted(name);
  }

  /** The same, to stand inside a string literal. */
  String literal() {
    return sql().replace("'", "''");
  }

  /** Whether it is a table, partitioned or not. */
  boolean isTable() {
    return kind == 'r' || kind == 'p';
  }

  /** Whether it is a table that holds rows itself, and can be listed. */
  boolean holdsRows() {
    return kind == 'r' && marked;
  }

  /** A name as SQL. */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
