package org.softdelete.harness.references;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.softdelete.harness.database.FixtureTable;
import org.softdelete.harness.random.schema.Marker;

/**
 * A table. A row of each is told by the column {@code id}. Immutable.
 *
 * @param name its name as statements call it
 * @param columns all its columns but the marker and the counter of deletes
 * @param primary the columns of its primary key; empty: it has none
 * @param unique its other keys
 * @param marker how its rows are marked deleted; empty: it is not listed
 * @param counts whether a delete also counts in the column {@code n}
 * @param parted whether its rows lie in partitions
 * @param batched whether a delete also writes which one it was, into {@link #BATCH}
 */
record KeyedTable(
    String name,
    List<KeyedColumn> columns,
    List<String> primary,
    List<List<String>> unique,
    Optional<Marker> marker,
    boolean counts,
    boolean parted,
    boolean batched) {

  /** The column by which a row is told from others. */
  static final String ID = "id";

  /** The column that tells which delete took a row. */
  static final String BATCH = "deletion_id";

  KeyedTable {
    columns = List.copyOf(columns);
    primary = List.copyOf(primary);
    unique = List.copyOf(unique);
  }

  boolean isListed() {
    return marker.isPresent();
  }

  /** The same table with further columns. */
  KeyedTable with(List<KeyedColumn> more) {
    List<KeyedColumn> all = new ArrayList<>(columns);
    all.addAll(more);
    return new KeyedTable(name, all, primary, unique, marker, counts, parted, batched);
  }

  /** Whether one of these columns takes no nulls, besides the one that all tables have. */
  boolean requires(List<String> names) {
    return columns.stream()
        .anyMatch(
            column ->
                column.required()
                    && !column.name().equals("part")
                    && names.contains(column.name()));
  }

  /** The default of a column as SQL; empty if none is declared. */
  String byDefault(String column) {
    return columns.stream()
        .filter(one -> one.name().equals(column))
        .map(KeyedColumn::byDefault)
        .findFirst()
        .orElse("");
  }

  /** All keys to which a foreign key can point. */
  List<List<String>> keys() {
    List<List<String>> keys = new ArrayList<>(unique);
    if (!primary.isEmpty()) {
      keys.add(0, primary);
    }
    return keys;
  }

  /** What the oracle has to know of it. */
  FixtureTable fixture() {
    return new FixtureTable(name, List.of(ID), marker.map(Marker::isLive));
  }

  /** SQL that makes it. */
  String creation() {
    List<String> parts = new ArrayList<>();
    columns.forEach(column -> parts.add(column.declaration()));
    marker.ifPresent(kind -> parts.add(kind.declaration()));
    if (counts) {
      parts.add("n INT DEFAULT 0 NOT NULL");
    }
    if (batched) {
      parts.add(BATCH + " UUID");
    }
    if (!primary.isEmpty()) {
      parts.add("PRIMARY KEY (" + String.join(", ", primary) + ")");
    }
    unique.forEach(key -> parts.add("UNIQUE (" + String.join(", ", key) + ")"));
    String table = "CREATE TABLE %s (%s)".formatted(name, String.join(", ", parts));
    return parted ? table + " PARTITION BY LIST (part)" + partition(1) + partition(2) : table;
  }

  private String partition(int part) {
    String own = name.replaceFirst("\\w(?=\\W*$)", "$0_" + part);
    return ";\nCREATE TABLE %s PARTITION OF %s FOR VALUES IN (%d)".formatted(own, name, part);
  }
}
