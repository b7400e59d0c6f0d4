package org.softdelete.harness.random.schema;

import java.util.List;
import java.util.Optional;
import org.softdelete.harness.database.FixtureTable;

/**
 * A table and its rows. Immutable.
 *
 * @param schema {@code app.}, or nothing
 * @param name its name as SQL text
 * @param columns all columns, the marker included
 * @param marker how its rows are marked deleted; empty: its deletes are real
 * @param countsDeletes whether a delete also counts in the column {@code n}
 * @param rows literals, one per column
 */
public record RandomTable(
    String schema,
    String name,
    List<RandomColumn> columns,
    Optional<Marker> marker,
    boolean countsDeletes,
    List<List<String>> rows) {

  /** The name as it stands in statements. */
  public String sql() {
    return schema + name;
  }

  /** The columns that statements may write. */
  public List<RandomColumn> writable() {
    return columns.stream()
        .filter(column -> !column.name().equals("id"))
        .filter(column -> marker.isEmpty() || !column.equals(marker.get().column()))
        .toList();
  }

  public RowSource as(String alias) {
    return new RowSource(alias, columns);
  }

  FixtureTable fixture() {
    return new FixtureTable(sql(), List.of("id"), marker.map(Marker::isLive));
  }
}
