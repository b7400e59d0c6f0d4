package org.softdelete.rules;

import java.util.List;

/**
 * A foreign key that the rules tell of, as the catalog does not know it. Immutable.
 *
 * @param table the table whose rows refer to those of the rule's table
 * @param columns its columns
 * @param to the columns of the rule's table that they refer to, as many; none: its primary key
 * @param onDelete what a delete does to the rows that refer to the deleted one
 */
public record DeclaredKey(
    TableName table, List<Identifier> columns, List<Identifier> to, OnDelete onDelete) {

  public DeclaredKey {
    columns = List.copyOf(columns);
    to = List.copyOf(to);
  }

  /** The referential actions of SQL (ISO/IEC 9075-2, 11.8). */
  public enum OnDelete {
    CASCADE,
    SET_NULL,
    SET_DEFAULT,
    RESTRICT,
    NO_ACTION
  }
}
