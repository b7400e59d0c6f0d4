package org.softdelete.harness.database;

import java.util.List;

/**
 * A row as it lies in a table. Immutable.
 *
 * @param live whether it fulfils its table's live condition
 * @param key the values of its key columns as text; empty if the table has no key
 * @param values all values as text, see {@link ValueText}
 */
public record StoredRow(boolean live, List<String> key, List<String> values) {

  public StoredRow {
    key = List.copyOf(key);
    values = List.copyOf(values);
  }
}
