package org.softdelete.harness.random.schema;

import java.util.List;

/**
 * What columns can be taken from at a place of a statement. Immutable.
 *
 * @param alias the name that qualifies them, as SQL text
 */
public record RowSource(String alias, List<RandomColumn> columns) {

  public RowSource {
    columns = List.copyOf(columns);
  }
}
