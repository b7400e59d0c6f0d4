package org.softdelete.rules;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table's name with or without a schema. Immutable.
 *
 * @param schema the schema, or null: a table of that name in whichever schema
 * @param name the table
 */
public record TableName(@Nullable Identifier schema, Identifier name) {

  /** The table that {@code text} spells, as in {@code users} or {@code app."Reviews"}. */
  public static Optional<TableName> of(String text) {
    return IdentifierParser.table(text.strip());
  }

  /** The name as SQL text. */
  public String toSql() {
    return schema == null ? name.toSql() : schema.toSql() + '.' + name.toSql();
  }

  @Override
  public String toString() {
    return toSql();
  }
}
