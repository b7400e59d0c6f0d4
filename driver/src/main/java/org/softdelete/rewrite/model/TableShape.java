package org.softdelete.rewrite.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the catalog says of a table. Immutable.
 *
 * @param columns all of them, in their order
 * @param keys all that keeps rows from being inserted beside others
 * @param primaryKey the columns of its primary key, as SQL text; empty if it has none
 */
public record TableShape(List<TableColumn> columns, List<UniqueKey> keys, List<String> primaryKey) {

  public TableShape {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
    primaryKey = List.copyOf(primaryKey);
  }

  /** The column of this name, or null. */
  public @Nullable TableColumn column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst().orElse(null);
  }
}
