package org.softdelete.harness.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes up schemas: tables with few columns, of few names, and few values, so that much matches.
 */
final class SchemaGenerator {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("a", ValueType.INT),
          new Column("b", ValueType.INT),
          new Column("user_id", ValueType.INT),
          new Column("\"Kind\"", ValueType.INT),
          new Column("s", ValueType.TEXT),
          new Column("title", ValueType.TEXT),
          new Column("ok", ValueType.BOOL));
  private static final List<String> LISTED =
      List.of("users", "stories", "\"Reviews\"", "tags", "\"order lines\"", "app.notes", "parts");
  private static final List<String> UNLISTED = List.of("plain", "\"Users\"", "app.extra");
  private static final List<String> TEXTS =
      List.of("NULL", "'x'", "'y'", "'users'", "'it''s'", "'/*+ force */'");

  private final Dice dice;

  SchemaGenerator(Dice dice) {
    this.dice = dice;
  }

  RandomSchema schema() {
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
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("id", ValueType.INT));
    columns.addAll(dice.some(COLUMNS, dice.between(2, 4)));
    if (countsDeletes) {
      columns.add(new Column("n", ValueType.INT));
    }
    marker.ifPresent(m -> columns.add(dice.below(columns.size() + 1), m.column()));
    List<List<String>> rows = new ArrayList<>();
    int count = dice.between(5, 9);
    for (int id = 1; id <= count; id++) {
      rows.add(row(id, columns, marker));
    }
    int dot = name.indexOf('.') + 1;
    return new RandomTable(
        name.substring(0, dot), name.substring(dot), columns, marker, countsDeletes, rows);
  }

  private List<String> row(int id, List<Column> columns, Optional<Marker> marker) {
    return columns.stream().map(column -> value(id, column, marker)).toList();
  }

  private String value(int id, Column column, Optional<Marker> marker) {
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
