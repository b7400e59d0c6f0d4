package org.softdelete.harness.random.schema;

import java.util.List;
import java.util.Optional;

/**
 * What columns can be taken from at a place of a statement. Immutable.
 *
 * @param alias the name that qualifies them, as SQL text
 * @param table the table whose columns they are, all of them, perhaps with other names
 * @param bare whether it has no alias, so that the name of its schema may qualify them, too
 */
public record RowSource(
    String alias, List<RandomColumn> columns, Optional<RandomTable> table, boolean bare) {

  public RowSource {
    columns = List.copyOf(columns);
  }

  /** Columns that are not those of a table. */
  public RowSource(String alias, List<RandomColumn> columns) {
    this(alias, columns, Optional.empty(), false);
  }

  /** What can stand in front of the point before a column. */
  public List<String> qualifiers() {
    return bare ? List.of(alias, table.orElseThrow().qualified()) : List.of(alias);
  }

  /** The column that is the key of the table, by its name here. */
  public Optional<RandomColumn> key() {
    return table.filter(one -> one.kind() == Kind.KEYED).map(one -> columns.get(0));
  }
}
