package org.softdelete.rules;

/**
 * One more column that a soft delete sets ({@code also-set}). Immutable.
 *
 * @param column the column
 * @param expression the SQL expression written into it
 */
public record Assignment(Identifier column, String expression) {}
