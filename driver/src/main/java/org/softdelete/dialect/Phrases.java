package org.softdelete.dialect;

/**
 * What we write that each database has words of its own for. Immutable.
 *
 * @param uncountedStart what stands in front of updates that take the place of one {@code TRUNCATE}
 * @param uncountedEnd what stands behind them; with both, they tell no count where a {@code
 *     TRUNCATE} tells none
 * @param lockTables the statement, with what ends it, by which nobody else changes the tables
 *     {@code %1$s} until the transaction ends; empty if there is none
 * @param ownRows the condition that holds for the rows of a table itself and not for those of the
 *     tables that inherit from it: {@code %1$s} is its name, {@code %2$s} the same inside of a
 *     literal; empty where no table inherits
 * @param differs the condition that a column, {@code %1$s}, is null or not the literal {@code %2$s}
 * @param value the query for one value, {@code %1$s}, in a column named {@code %2$s}
 * @param nothing a statement that does nothing, sent behind a comment; empty where a comment is one
 * @param newColumn what adds a column, {@code %2$s}, of a type, {@code %3$s}, with what constrains
 *     it, {@code %4$s}, to a table, {@code %1$s}, that statements of an application use already
 */
public record Phrases(
    String uncountedStart,
    String uncountedEnd,
    String lockTables,
    String ownRows,
    String differs,
    String value,
    String nothing,
    String newColumn) {

  /** As ISO/IEC 9075-2, 8.15 has it. */
  public static final String IS_DISTINCT_FROM = "%1$s IS DISTINCT FROM %2$s";

  /** Without a table. */
  public static final String SELECT_VALUE = "SELECT %1$s AS %2$s";

  /** As ISO/IEC 9075-2, 11.11 has it. */
  public static final String ADD_COLUMN = "ALTER TABLE %1$s ADD COLUMN %2$s %3$s%4$s";

  /**
   * The statement that adds a column to a table; all four are SQL text.
   *
   * @param constraint with a blank in front, or empty
   */
  public String addColumn(String table, String column, String type, String constraint) {
    return newColumn.formatted(table, column, type, constraint);
  }

  /** Several statements as one that tells a count only if a {@code TRUNCATE} tells one. */
  public String uncounted(String statements) {
    return uncountedStart + statements + uncountedEnd;
  }
}
