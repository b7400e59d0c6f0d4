package org.softdelete.rewrite.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key (ISO/IEC 9075-2, 11.8), as the catalog or the rules tell it. Immutable.
 *
 * @param name the constraint's name
 * @param child the table that has it
 * @param parent the table that it points to
 * @param columns its columns, in the order of the key
 * @param onDelete what a delete of a parent does to its children
 * @param changed the child's columns that {@code SET NULL} or {@code SET DEFAULT} changes
 * @param deferred whether a transaction begins with the check of it put off until its end
 * @param deferrable whether a transaction can put that off
 * @param ofPartition whether {@code child} is a partition that has it from its table, which points
 *     to {@code parent} by the same key
 * @param inherited whether rows of the tables that are parts of {@code child}, or inherit from it,
 *     have it, too
 */
public record ForeignKey(
    String name,
    RelationName child,
    RelationName parent,
    List<Column> columns,
    Action onDelete,
    List<String> changed,
    boolean deferred,
    boolean deferrable,
    boolean ofPartition,
    boolean inherited) {

  public ForeignKey {
    columns = List.copyOf(columns);
    changed = List.copyOf(changed);
  }

  /**
   * A column of the key.
   *
   * @param child the column of the table that has the key
   * @param parent the column that it points to
   * @param type the type of {@code parent}, as SQL text
   * @param initial the default of {@code child}, as SQL text; null if it has none
   */
  public record Column(String child, String parent, String type, @Nullable String initial) {}

  /** What a delete of a parent does to its children. */
  public enum Action {
    /** It fails if there are any when the statement, or the transaction, has ended. */
    NO_ACTION,
    /** It fails if there are any. */
    RESTRICT,
    /** They are deleted. */
    CASCADE,
    /** They point to nothing from then on. */
    SET_NULL,
    /** They point to what the columns' defaults say. */
    SET_DEFAULT
  }
}
