package org.softdelete.harness.random;

import java.util.List;

/**
 * What columns can be taken from at a place of a statement. Immutable.
 *
 * @param alias the name that qualifies them, as SQL text
 */
record Relation(String alias, List<Column> columns) {

  Relation {
    columns = List.copyOf(columns);
  }
}
