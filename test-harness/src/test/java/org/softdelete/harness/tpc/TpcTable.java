package org.softdelete.harness.tpc;

import java.util.List;

/**
 * A table of a benchmark and its rows. Immutable.
 *
 * @param name its name
 * @param columns its columns; the first is a number
 * @param rows its rows as lines, values separated by {@code |}, nothing standing for null
 */
record TpcTable(String name, List<Column> columns, List<String> rows) {

  TpcTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A column. Immutable.
   *
   * @param name its name
   * @param type its type as SQL
   */
  record Column(String name, String type) {

    boolean isKey() {
      return name.endsWith("key") || name.endsWith("_sk") || name.endsWith("_number");
    }
  }

  /** Columns that joins are made on. */
  List<Column> keys() {
    return columns.stream().filter(Column::isKey).toList();
  }
}
