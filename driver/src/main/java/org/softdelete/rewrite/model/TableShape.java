package org.softdelete.rewrite.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the catalog says of a table. Immutable.
 *
 * @param columns all of them, in their order
 * @param keys all that keeps rows from being inserted beside others
 */
public record TableShape(List<TableColumn> columns, List<UniqueKey> keys) {

  public TableShape {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
  }

  /** The column of this name, or null. */
  public @Nullable TableColumn column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst().orElse(null);
  }
}
