package org.softdelete.harness.references;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.random.Dice;

/** Makes up rows that refer to live, deleted and missing ones. For one thread. */
final class Inserts {

  private static final int FIRST_NEW = 100;

  private final Dice dice;
  private final KeyedSchema schema;
  private final boolean postgresql;
  private int next = FIRST_NEW;

  Inserts(Dice dice, KeyedSchema schema, Product product) {
    this.dice = dice;
    this.schema = schema;
    this.postgresql = product == Product.POSTGRESQL;
  }

  /** One of any kind, with keys that no row has had. */
  Act act() {
    KeyedTable table = dice.pick(schema.tables());
    return dice.weighted(
        List.of(
            Dice.weight(60, () -> new Act.Sql(values(table, dice.between(1, 2)), null)),
            Dice.weight(
                12,
                () ->
                    new Act.Batch(
                        List.of(values(table, 1), values(dice.pick(schema.tables()), 1)))),
            Dice.weight(14, () -> merge(table)),
            Dice.weight(14, () -> select(table)),
            Dice.weight(postgresql && isMetByIdAlone(table) ? 14 : 0, () -> upsert(table))));
  }

  private String values(KeyedTable table, int rows) {
    List<String> lists = new ArrayList<>();
    List<String> columns = List.of();
    boolean some = dice.chance(20);
    for (int number = 0; number < rows; number++) {
      Map<String, String> row = row(table, some);
      columns = List.copyOf(row.keySet());
      lists.add("(" + String.join(", ", row.values()) + ")");
    }
    return "INSERT INTO %s (%s) VALUES %s"
        .formatted(table.name(), String.join(", ", columns), String.join(", ", lists));
  }

  /**
   * A row.
   *
   * @param some whether columns of keys that may be left out are left out
   */
  private Map<String, String> row(KeyedTable table, boolean some) {
    int id = next++;
    Map<String, String> values = new LinkedHashMap<>();
    values.put(KeyedTable.ID, String.valueOf(id));
    values.put("part", dice.pick("1", "2"));
    values.put("code", "'c" + id + "'");
    values.put("v", dice.pick("1", "2", "3"));
    for (Key key : schema.keysOf(table)) {
      if (!some) {
        values.putAll(reference(key));
      }
    }
    for (KeyedColumn column : table.columns()) {
      if (column.required()) {
        values.putIfAbsent(column.name(), RowMaker.value(column.name(), 1));
      }
    }
    return values;
  }

  private static boolean hasDefault(KeyedTable table, Key key) {
    return table.columns().stream()
        .anyMatch(one -> key.columns().contains(one.name()) && !one.byDefault().isEmpty());
  }

  /** Values of a key's columns: those of a row that was there at the start, mostly. */
  private Map<String, String> reference(Key key) {
    Map<String, String> values = new LinkedHashMap<>();
    List<StartRow> parents = schema.rowsOf(key.parent());
    boolean required = schema.table(key.child()).requires(key.columns());
    boolean known = !parents.isEmpty() && dice.chance(70);
    List<String> pointed =
        known
            ? dice.pick(parents).values(key.parentColumns())
            : other(key.parentColumns(), !required && dice.chance(60));
    for (int number = 0; number < key.columns().size(); number++) {
      values.put(key.columns().get(number), pointed.get(number));
    }
    values.computeIfPresent("part", (name, value) -> value.equals("NULL") ? "1" : value);
    return values;
  }

  private List<String> other(List<String> columns, boolean isNull) {
    int id = dice.chance(60) && next > FIRST_NEW ? dice.between(FIRST_NEW, next) : 77;
    return columns.stream()
        .map(
            column ->
                isNull
                    ? "NULL"
                    : column.equals("part") ? dice.pick("1", "2") : RowMaker.value(column, id))
        .toList();
  }

  private Act merge(KeyedTable table) {
    Map<String, String> row = row(table, false);
    String met = dice.chance(50) ? row.get(KeyedTable.ID) : String.valueOf(dice.between(1, 2));
    List<Key> keys = schema.keysOf(table);
    String set = keys.isEmpty() ? "v = 2" : assignments(dice.pick(keys));
    return new Act.Sql(
        "MERGE INTO %s t USING (VALUES (%s)) g (id) ON t.id = g.id WHEN MATCHED THEN UPDATE SET %s WHEN NOT MATCHED THEN INSERT (%s) VALUES (%s)"
            .formatted(
                table.name(),
                met,
                set,
                String.join(", ", row.keySet()),
                String.join(", ", row.values())),
        null);
  }

  /** Whether a row that comes back loses no key that others point to. */
  private boolean isMetByIdAlone(KeyedTable table) {
    List<String> id = List.of(KeyedTable.ID);
    return table.keys().contains(id)
        && !table.keys().contains(List.of("code"))
        && schema.keysTo(table).stream().allMatch(key -> key.parentColumns().equals(id));
  }

  /** Of a row that is there, was deleted, or never was; prepared, where what it sets is. */
  private Act upsert(KeyedTable table) {
    int id = dice.between(1, 9);
    Map<String, String> row = row(table, dice.chance(20));
    for (Key key : schema.keysOf(table)) {
      if (hasDefault(table, key)) {
        // A default is looked at also where a row is met (docs/limits.md).
        key.columns().forEach(column -> row.putIfAbsent(column, "NULL"));
      }
    }
    pointElsewhere(table, id, row);
    boolean prepared = dice.chance(40);
    row.put(KeyedTable.ID, prepared ? "?" : String.valueOf(id));
    List<Key> keys = schema.keysOf(table);
    String action =
        dice.chance(25)
            ? "NOTHING"
            : "UPDATE SET " + (keys.isEmpty() || dice.chance(30) ? "v = 2" : met(dice.pick(keys)));
    return new Act.Sql(
        "INSERT INTO %s (%s) VALUES (%s) ON CONFLICT (id) DO %s"
            .formatted(
                table.name(),
                String.join(", ", row.keySet()),
                String.join(", ", row.values()),
                action),
        prepared ? List.of(id) : null);
  }

  /** A row that comes back cannot point to itself by what brings it back (docs/limits.md). */
  private void pointElsewhere(KeyedTable table, int id, Map<String, String> row) {
    for (Key key : schema.keysOf(table)) {
      int place = key.parentColumns().indexOf(KeyedTable.ID);
      if (key.parent().equals(key.child()) && place >= 0) {
        row.replace(key.columns().get(place), String.valueOf(id), id == 1 ? "2" : "1");
      }
    }
  }

  /** Assignments to a row that is met: of values, or of those that would be inserted. */
  private String met(Key key) {
    boolean inserted = dice.chance(50) && !key.columns().contains("part");
    return inserted
        ? key.columns().stream()
            .map(column -> column + " = EXCLUDED." + column)
            .collect(Collectors.joining(", "))
        : assigned(key, false);
  }

  /** Assignments of values that a key's columns can have, or of their defaults. */
  String assignments(Key key) {
    return assigned(key, dice.chance(10));
  }

  private String assigned(Key key, boolean defaults) {
    return reference(key).entrySet().stream()
        .filter(one -> !one.getKey().equals("part"))
        .map(one -> one.getKey() + " = " + (defaults ? "DEFAULT" : one.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** Copies of rows, which refer to what they do, but for one key. */
  private Act select(KeyedTable table) {
    int from = next;
    next += FIRST_NEW;
    Map<String, String> values = new LinkedHashMap<>();
    values.put(KeyedTable.ID, "x.id + " + from);
    values.put("part", "x.part");
    values.put("code", "'d%d-' || CAST(x.id AS VARCHAR(9))".formatted(from));
    values.put("v", "x.v");
    List<Key> keys = schema.keysOf(table);
    for (KeyedColumn column : table.columns()) {
      values.putIfAbsent(column.name(), "x." + column.name());
    }
    if (!keys.isEmpty() && dice.chance(40)) {
      values.putAll(reference(dice.pick(keys)));
    }
    return new Act.Sql(
        "INSERT INTO %s (%s) SELECT %s FROM %s x WHERE x.id < %d"
            .formatted(
                table.name(),
                String.join(", ", values.keySet()),
                String.join(", ", values.values()),
                table.name(),
                dice.between(2, 9)),
        null);
  }
}
