package org.softdelete.harness.random.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.softdelete.harness.database.PlantedRows;
import org.softdelete.harness.random.Dice;

/** Makes up tables with few columns, of few names, and few values, so that much matches. */
final class TableGenerator {

  private static final List<RandomColumn> COLUMNS =
      List.of(
          new RandomColumn("a", ValueType.INT),
          new RandomColumn("b", ValueType.INT),
          new RandomColumn("user_id", ValueType.INT),
          new RandomColumn("\"Kind\"", ValueType.INT),
          new RandomColumn("s", ValueType.TEXT),
          new RandomColumn("title", ValueType.TEXT),
          new RandomColumn("ok", ValueType.BOOL));
  private static final List<String> TEXTS =
      List.of("NULL", "'x'", "'y'", "'users'", "'it''s'", "'/*+ force */'");

  private static final List<String> TIMES =
      List.of(
          "TIMESTAMP '2018-01-01 00:00:00'",
          "TIMESTAMP '2020-06-01 00:00:00'",
          "TIMESTAMP '2020-07-01 00:00:00'",
          "NULL");

  private static final int PLANTED_ID = 901;

  private final Dice dice;

  TableGenerator(Dice dice) {
    this.dice = dice;
  }

  /** A table that is to be listed; {@code name} may hold a schema. */
  RandomTable listed(String name) {
    Marker marker = dice.pick(Marker.KINDS);
    boolean countsDeletes = dice.chance(30);
    List<RandomColumn> columns = columns();
    if (countsDeletes) {
      columns.add(new RandomColumn("n", ValueType.INT));
    }
    if (marker.liveIsNull() && dice.chance(50)) {
      columns.add(RandomTable.SINCE);
    }
    columns.add(dice.below(columns.size() + 1), marker.column());
    RandomTable plain = table(name, columns);
    return new RandomTable(
        plain.schema(),
        plain.name(),
        columns,
        Optional.of(marker),
        countsDeletes,
        Kind.TABLE,
        plain.name(),
        !plain.schema().equals(RandomTable.PUBLIC));
  }

  /** A table that is not to be listed. */
  RandomTable unlisted(String name) {
    return table(name, columns());
  }

  private static RandomTable table(String name, List<RandomColumn> columns) {
    int dot = name.indexOf('.');
    return RandomTable.unlisted(
        dot < 0 ? RandomTable.PUBLIC : name.substring(0, dot), name.substring(dot + 1), columns);
  }

  private List<RandomColumn> columns() {
    List<RandomColumn> columns = new ArrayList<>();
    columns.add(new RandomColumn("id", ValueType.INT));
    columns.addAll(dice.some(COLUMNS, dice.between(2, 4)));
    return columns;
  }

  /** Rows, some of them deleted, with keys from 1 on. */
  List<List<String>> rows(RandomTable table) {
    return rows(table, table.marker());
  }

  /**
   * The same for a table that is not listed itself.
   *
   * @param marker whose column holds such values, too
   */
  List<List<String>> rows(RandomTable table, Optional<Marker> marker) {
    List<List<String>> rows = new ArrayList<>();
    int count = dice.between(5, 9);
    for (int id = 1; id <= count; id++) {
      int key = id;
      rows.add(table.columns().stream().map(column -> value(key, column, marker)).toList());
    }
    table.marker().ifPresent(kind -> rows.add(planted(table, kind)));
    return rows;
  }

  /** A deleted row that is recognisable, where the table has a column for the word. */
  private static List<String> planted(RandomTable table, Marker marker) {
    return table.columns().stream()
        .map(
            column ->
                column.equals(marker.column())
                    ? marker.deleted().get(0)
                    : column.name().equals("id")
                        ? String.valueOf(PLANTED_ID)
                        : column.type() == ValueType.TEXT
                            ? "'" + PlantedRows.WORD + "'"
                            : column.type().sample())
        .toList();
  }

  private String value(int id, RandomColumn column, Optional<Marker> marker) {
    if (marker.isPresent() && column.equals(marker.get().column())) {
      return dice.pick(dice.chance(60) ? marker.get().live() : marker.get().deleted());
    }
    if (column.name().equals("id")) {
      return String.valueOf(id);
    }
    return switch (column.type()) {
      case INT -> dice.chance(10) ? "NULL" : String.valueOf(dice.between(1, 4));
      case TEXT -> dice.pick(TEXTS);
      case BOOL -> dice.pick("TRUE", "FALSE", "NULL");
      case TIME -> dice.pick(TIMES);
    };
  }
}
