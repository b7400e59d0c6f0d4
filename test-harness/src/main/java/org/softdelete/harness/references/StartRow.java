package org.softdelete.harness.references;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row that is there from the start. Immutable.
 *
 * @param table the name of its table
 * @param live whether it is not deleted
 * @param values its values as SQL, by the names of their columns, in the order in which they are
 *     written
 */
record StartRow(String table, boolean live, Map<String, String> values) {

  StartRow {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The values of some columns. */
  List<String> values(List<String> columns) {
    return columns.stream().map(values::get).toList();
  }

  /** SQL that puts it in. */
  String creation() {
    return "INSERT INTO %s (%s) VALUES (%s)"
        .formatted(table, String.join(", ", values.keySet()), String.join(", ", values.values()));
  }
}
