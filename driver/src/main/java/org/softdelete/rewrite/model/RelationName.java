package org.softdelete.rewrite.model;

/**
 * The name of a relation: a table, a view, or another name for one of these. Immutable.
 *
 * @param schema the schema that it is in, as the catalog spells it
 * @param name its own name, as the catalog spells it
 */
public record RelationName(String schema, String name) {}
