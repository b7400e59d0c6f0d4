package org.softdelete.harness.random.schema;

/**
 * A column. Columns of one name are of one type, in all tables, so that any two can be joined by
 * name. Immutable.
 *
 * @param name its name as SQL text
 */
public record RandomColumn(String name, ValueType type) {}
