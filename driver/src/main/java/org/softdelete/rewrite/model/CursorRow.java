package org.softdelete.rewrite.model;

/**
 * The row of a table on which a cursor stands, as SQL text. Immutable.
 *
 * @param cursor the cursor's name
 * @param table the table, with its alias
 * @param marker the marker column
 * @param live the predicate of live rows
 */
public record CursorRow(String cursor, String table, String marker, String live) {}
