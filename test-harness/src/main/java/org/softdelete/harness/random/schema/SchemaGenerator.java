package org.softdelete.harness.random.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.softdelete.harness.database.PlantedRows;
import org.softdelete.harness.random.Dice;

/**
 * Makes up schemas: tables with few columns, of few names, and few values, so that much matches.
 */
public final class SchemaGenerator {

  private static final List<RandomColumn> COLUMNS =
      List.of(
          new RandomColumn("a", ValueType.INT),
          new RandomColumn("b", ValueType.INT),
          new RandomColumn("user_id", ValueType.INT),
          new RandomColumn("\"Kind\"", ValueType.INT),
          new RandomColumn("s", ValueType.TEXT),
          new RandomColumn("title", ValueType.TEXT),
          new RandomColumn("ok", ValueType.BOOL));
  private static final List<String> LISTED =
      List.of("users", "stories", "\"Reviews\"", "tags", "\"order lines\"", "app.notes", "parts");
  private static final List<String> UNLISTED = List.of("plain", "\"Users\"", "app.extra");
  private static final List<String> TEXTS =
      List.of("NULL", "'x'", "'y'", "'users'", "'it''s'", "'/*+ force */'");

  private static final int PLANTED_ID = 901;

  private final Dice dice;

  public SchemaGenerator(Dice dice) {
    this.dice = dice;
  }

  public RandomSchema schema() {
    List<RandomTable> tables = new ArrayList<>();
    for (String name : dice.some(LISTED, dice.between(4, 6))) {
      tables.add(table(name, Optional.of(dice.pick(Marker.KINDS))));
    }
    for (String name : dice.some(UNLISTED, 2)) {
      tables.add(table(name, Optional.empty()));
    }
    return new RandomSchema(tables);
  }

  private RandomTable table(String name, Optional<Marker> marker) {
    boolean countsDeletes = marker.isPresent() && dice.chance(30);
    List<RandomColumn> columns = new ArrayList<>();
    columns.add(new RandomColumn("id", ValueType.INT));
    columns.addAll(dice.some(COLUMNS, dice.between(2, 4)));
    if (countsDeletes) {
      columns.add(new RandomColumn("n", ValueType.INT));
    }
    marker.ifPresent(m -> columns.add(dice.below(columns.size() + 1), m.column()));
    List<List<String>> rows = new ArrayList<>();
    int count = dice.between(5, 9);
    for (int id = 1; id <= count; id++) {
      rows.add(row(id, columns, marker));
    }
    marker.ifPresent(kind -> rows.add(planted(columns, kind)));
    int dot = name.indexOf('.') + 1;
    return new RandomTable(
        name.substring(0, dot), name.substring(dot), columns, marker, countsDeletes, rows);
  }

  /** A deleted row that is recognisable, where the table has a column for the word. */
  private static List<String> planted(List<RandomColumn> columns, Marker marker) {
    return columns.stream()
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

  private List<String> row(int id, List<RandomColumn> columns, Optional<Marker> marker) {
    return columns.stream().map(column -> value(id, column, marker)).toList();
  }

  private String value(int id, RandomColumn column, Optional<Marker> marker) {
    if (marker.isPresent() && column.equals(marker.get().column())) {
      return dice.chance(60) ? marker.get().live() : dice.pick(marker.get().deleted());
    }
    if (column.name().equals("id")) {
      return String.valueOf(id);
    }
    return switch (column.type()) {
      case INT -> dice.chance(10) ? "NULL" : String.valueOf(dice.between(1, 4));
      case TEXT -> dice.pick(TEXTS);
      case BOOL -> dice.pick("TRUE", "FALSE", "NULL");
      case TIME -> "TIMESTAMP '2020-01-01 00:00:00'";
    };
  }
}
