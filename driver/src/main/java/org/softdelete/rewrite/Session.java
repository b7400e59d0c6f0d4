package org.softdelete.rewrite;

/**
 * What holds for a statement before its own hints are read. Immutable.
 *
 * @param visibility which rows are seen where no hint says otherwise
 * @param forced whether deletes are real where no hint says so
 * @param schemas in which schema an unqualified table is
 */
public record Session(Visibility visibility, boolean forced, SchemaLookup schemas) {}
