package org.softdelete.rules;

import java.util.List;

/**
 * A foreign key written out by hand: rows of {@code table} point to the table whose rule holds it.
 * Immutable.
 *
 * @param table the referencing (child) table
 * @param columns its referencing columns, in the order of the parent's key; never empty
 * @param onDelete what becomes of the child rows
 */
public record Reference(TableName table, List<Identifier> columns, Action onDelete) {

  public Reference {
    columns = List.copyOf(columns);
  }

  /** The referential actions of the SQL standard (ISO/IEC 9075-2, referential constraint). */
  public enum Action {
    CASCADE,
    SET_NULL,
    SET_DEFAULT,
    RESTRICT,
    NO_ACTION
  }
}
