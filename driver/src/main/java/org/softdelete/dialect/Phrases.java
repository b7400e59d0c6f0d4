package org.softdelete.dialect;

/**
 * What we write that each database has words of its own for. Immutable.
 *
 * @param uncountedStart what stands in front of updates that take the place of one {@code TRUNCATE}
 * @param uncountedEnd what stands behind them; with both, they tell no count where a {@code
 *     TRUNCATE} tells none
 * @param ownRows the condition that holds for the rows of a table itself and not for those of the
 *     tables that inherit from it: {@code %1$s} is its name, {@code %2$s} the same inside of a
 *     literal; empty where no table inherits
 * @param differs the condition that a column, {@code %1$s}, is null or not the literal {@code %2$s}
 * @param value the query for one value, {@code %1$s}, in a column named {@code %2$s}
 * @param nothing a statement that does nothing, sent behind a comment; empty where a comment is one
 */
public record Phrases(
    String uncountedStart,
    String uncountedEnd,
    String ownRows,
    String differs,
    String value,
    String nothing) {

  /** As ISO/IEC 9075-2, 8.15 has it. */
  public static final String IS_DISTINCT_FROM = "%1$s IS DISTINCT FROM %2$s";

  /** Without a table. */
  public static final String SELECT_VALUE = "SELECT %1$s AS %2$s";

  /** A {@code TRUNCATE} tells how many rows there were, and no table inherits. */
  public static final Phrases STANDARD =
      new Phrases("", "", "", IS_DISTINCT_FROM, SELECT_VALUE, "");

  /** Several statements as one that tells a count only if a {@code TRUNCATE} tells one. */
  public String uncounted(String statements) {
    return uncountedStart + statements + uncountedEnd;
  }
}
