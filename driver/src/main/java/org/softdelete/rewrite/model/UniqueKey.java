package org.softdelete.rewrite.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a row from being inserted beside another: a unique index, perhaps of a constraint, or
 * an exclusion constraint. Immutable.
 *
 * @param name its name, which is also that of its constraint, if it has one
 * @param columns the names of its columns; empty if some of them are expressions
 * @param sql its columns and expressions as SQL text, parted by commas
 * @param exclusion whether it is an exclusion constraint
 * @param deferrable whether it may be checked as late as at the end of a transaction
 * @param predicate the condition of the rows that it covers, as the catalog writes it; null if it
 *     covers all rows
 */
public record UniqueKey(
    String name,
    List<String> columns,
    String sql,
    boolean exclusion,
    boolean deferrable,
    @Nullable String predicate) {

  public UniqueKey {
    columns = List.copyOf(columns);
  }
}
