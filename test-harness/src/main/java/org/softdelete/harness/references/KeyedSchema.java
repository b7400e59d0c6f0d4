package org.softdelete.harness.references;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softdelete.harness.database.Fixture;
import org.softdelete.harness.random.schema.RulesText;

/**
 * Tables that refer to each other, and rows in them, of which no live one refers to a deleted one.
 * Immutable.
 *
 * @param keys in the order in which they are made
 * @param cascadesToUnlisted whether the rules say that a soft delete really deletes children of
 *     tables that are not listed
 */
record KeyedSchema(
    List<KeyedTable> tables, List<Key> keys, List<StartRow> rows, boolean cascadesToUnlisted) {

  /** A schema that is not the current one. */
  static final String OTHER = "app";

  KeyedSchema {
    tables = List.copyOf(tables);
    keys = List.copyOf(keys);
    rows = List.copyOf(rows);
  }

  KeyedTable table(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
  }

  /** The keys of a table. */
  List<Key> keysOf(KeyedTable table) {
    return keys.stream().filter(key -> key.child().equals(table.name())).toList();
  }

  /** The keys that point to a table. */
  List<Key> keysTo(KeyedTable table) {
    return keys.stream().filter(key -> key.parent().equals(table.name())).toList();
  }

  /** The rows of a table. */
  List<StartRow> rowsOf(String table) {
    return rows.stream().filter(row -> row.table().equals(table)).toList();
  }

  /** The same with fewer tables, keys and rows. */
  KeyedSchema only(Predicate<KeyedTable> table, Predicate<Key> key, Predicate<StartRow> row) {
    return new KeyedSchema(
        tables.stream().filter(table).toList(),
        keys.stream().filter(key).toList(),
        rows.stream().filter(row).toList(),
        cascadesToUnlisted);
  }

  /** What the oracle starts with. */
  Fixture fixture() {
    return new Fixture(script(), tables.stream().map(KeyedTable::fixture).toList());
  }

  private String script() {
    return Stream.of(
            Stream.of("CREATE SCHEMA " + OTHER),
            tables.stream().map(KeyedTable::creation),
            rows.stream().map(StartRow::creation),
            keys.stream().map(Key::creation))
        .flatMap(sql -> sql)
        .map(sql -> sql + ";\n")
        .collect(Collectors.joining());
  }

  /** The rules file. */
  String rules() {
    RulesText rules = new RulesText();
    for (KeyedTable table : tables) {
      if (table.isListed()) {
        rules.list(table.name(), table.marker().orElseThrow(), table.counts());
        if (table.batched()) {
          rules.set("batch", KeyedTable.BATCH);
        }
        if (cascadesToUnlisted) {
          rules.set("cascade-unlisted", "delete");
        }
      }
    }
    return rules.toString();
  }

  /** The names of the tables from which a delete of a table's rows may delete rows. */
  List<String> deletedWith(KeyedTable table) {
    return reached(table, key -> key.onDelete() == Action.CASCADE);
  }

  /**
   * Whether nothing is in the way of a real delete that a database does not know that holds no
   * soft-deleted rows: they still refer to their parents, and must not be destroyed with them.
   */
  boolean isReallyDeletable(KeyedTable table) {
    return deletedWith(table).stream()
        .map(this::table)
        .allMatch(
            gone ->
                !gone.isListed()
                    && keysTo(gone).stream()
                        .allMatch(
                            key ->
                                !table(key.child()).isListed()
                                    || key.onDelete() == Action.SET_NULL));
  }

  /** The names of the tables that {@code TRUNCATE … CASCADE} of a table empties. */
  List<String> reachedByTruncate(KeyedTable table) {
    return reached(table, key -> true);
  }

  private List<String> reached(KeyedTable table, Predicate<Key> along) {
    List<String> reached = new ArrayList<>(List.of(table.name()));
    for (int next = 0; next < reached.size(); next++) {
      for (Key key : keysTo(table(reached.get(next)))) {
        if (along.test(key) && !reached.contains(key.child())) {
          reached.add(key.child());
        }
      }
    }
    return reached;
  }
}
