package org.softdelete.harness.database;

import java.util.List;
import java.util.function.Predicate;

/**
 * All rows of a table at one moment. Immutable.
 *
 * @param table which table
 * @param rows its rows, sorted by their text, so that equal contents are equal lists
 */
public record TableState(FixtureTable table, List<StoredRow> rows) {

  public TableState {
    rows = List.copyOf(rows);
  }

  /** The values of the live rows. */
  public List<List<String>> live() {
    return values(StoredRow::live);
  }

  /** The values of the deleted rows. */
  public List<List<String>> deleted() {
    return values(row -> !row.live());
  }

  /** The values of all rows. */
  public List<List<String>> all() {
    return values(row -> true);
  }

  /** The keys of all rows. */
  public List<List<String>> keys() {
    return rows.stream().map(StoredRow::key).toList();
  }

  private List<List<String>> values(Predicate<StoredRow> wanted) {
    return rows.stream().filter(wanted).map(StoredRow::values).toList();
  }
}
