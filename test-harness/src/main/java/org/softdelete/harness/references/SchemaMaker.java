package org.softdelete.harness.references;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.schema.Marker;

/** Makes up schemas of few tables and many keys. For one thread. */
final class SchemaMaker {

  private static final List<String> NAMES =
      List.of(
          "users",
          "teams",
          "app.tasks",
          "\"Items\"",
          "notes",
          "tags",
          "\"order lines\"",
          "app.links");

  private final Dice dice;
  private final Product product;
  private final boolean batched;
  private final List<KeyedTable> tables = new ArrayList<>();
  private final List<Key> keys = new ArrayList<>();

  /**
   * Makes one schema.
   *
   * @param batched whether all listed tables have a column that tells which delete took a row
   */
  SchemaMaker(Dice dice, Product product, boolean batched) {
    this.dice = dice;
    this.product = product;
    this.batched = batched;
  }

  /** A schema of three to eight tables. */
  KeyedSchema schema() {
    for (String name : dice.some(NAMES, dice.between(3, 8))) {
      tables.add(table(name));
    }
    int count = dice.between(tables.size() - 1, tables.size() * 2);
    boolean cascadesToUnlisted = dice.chance(50);
    KeyMaker maker = new KeyMaker(dice, product, cascadesToUnlisted);
    for (int number = 0; number < count; number++) {
      int child = dice.below(tables.size());
      int parent = dice.chance(15) ? child : dice.below(tables.size());
      KeyMaker.Made made = maker.key(number, tables.get(child), tables.get(parent), parent < child);
      tables.set(child, tables.get(child).with(made.columns()));
      keys.add(made.key());
    }
    List<StartRow> rows = new RowMaker(dice, tables, keys).rows();
    KeyedSchema drafted = new KeyedSchema(tables, keys, rows, cascadesToUnlisted);
    KeyedSchema schema =
        drafted.only(table -> true, key -> takesOnlyWhatCanGo(drafted, key), row -> true);
    Steps steps = new Steps(schema, product == Product.H2);
    return schema.only(table -> true, steps::areInAnyOrder, row -> true);
  }

  private static boolean takesOnlyWhatCanGo(KeyedSchema schema, Key key) {
    KeyedTable child = schema.table(key.child());
    return key.onDelete() != Action.CASCADE
        || !schema.table(key.parent()).isListed()
        || child.isListed()
        || schema.isReallyDeletable(child);
  }

  private KeyedTable table(String name) {
    List<KeyedColumn> columns = new ArrayList<>();
    columns.add(KeyedColumn.required(KeyedTable.ID, "INT"));
    columns.add(KeyedColumn.required("part", "INT"));
    columns.add(KeyedColumn.of("code", "VARCHAR(20)"));
    columns.add(KeyedColumn.of("v", "INT"));
    columns.add(KeyedColumn.of("s", "VARCHAR(20)"));
    List<List<String>> keys = new ArrayList<>();
    keys.add(List.of(KeyedTable.ID));
    if (dice.chance(40)) {
      keys.add(List.of("part", KeyedTable.ID));
    }
    if (dice.chance(30)) {
      keys.add(List.of("code"));
    }
    List<String> primary = List.of();
    boolean parted = product == Product.POSTGRESQL && dice.chance(10);
    if (parted) {
      keys.clear();
      primary = List.of("part", KeyedTable.ID);
    } else if (dice.chance(90)) {
      primary = keys.remove(dice.chance(70) ? 0 : dice.below(keys.size()));
    }
    Collections.sort(keys, (one, other) -> one.toString().compareTo(other.toString()));
    boolean listed = dice.chance(75) || tables.isEmpty();
    Optional<Marker> marker = listed ? Optional.of(dice.pick(Marker.KINDS)) : Optional.empty();
    return new KeyedTable(
        name,
        columns,
        primary,
        keys,
        marker,
        marker.isPresent() && dice.chance(20),
        parted,
        marker.isPresent() && batched);
  }
}
