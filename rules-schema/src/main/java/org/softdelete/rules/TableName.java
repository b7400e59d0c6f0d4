package org.softdelete.rules;

import org.jspecify.annotations.Nullable;

/**
 * A table's name with or without a schema. Immutable.
 *
 * @param schema the schema, or null: a table of that name in whichever schema
 * @param name the table
 */
public record TableName(@Nullable Identifier schema, Identifier name) {

  /** The name as SQL text. */
  public String toSql() {
    return schema == null ? name.toSql() : schema.toSql() + '.' + name.toSql();
  }

  @Override
  public String toString() {
    return toSql();
  }
}
