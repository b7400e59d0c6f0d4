package org.softdelete.harness.random.schema;

import java.util.List;
import java.util.stream.Collectors;
import org.softdelete.harness.database.Fixture;

/** Tables, some of them listed in the rules. Immutable. */
public record RandomSchema(List<RandomTable> tables) {

  public RandomSchema {
    tables = List.copyOf(tables);
  }

  public Fixture fixture() {
    return new Fixture(
        "CREATE SCHEMA app;\n"
            + tables.stream().map(RandomSchema::script).collect(Collectors.joining()),
        tables.stream().map(RandomTable::fixture).toList());
  }

  /** The rules file that lists the tables that have a marker. */
  public String rules() {
    StringBuilder text = new StringBuilder("version: 1\ntables:\n");
    for (RandomTable table : tables) {
      table
          .marker()
          .ifPresent(
              marker -> {
                text.append("  %s:%n".formatted(yaml(table.sql())));
                text.append("    column: %s%n".formatted(yaml(marker.column().name())));
                text.append("    deleted: %s%n".formatted(yaml(marker.written())));
                text.append("    live: %s%n".formatted(live(marker)));
                if (table.countsDeletes()) {
                  text.append("    also-set:%n      n: n + 1%n".formatted());
                }
              });
    }
    return text.toString();
  }

  private static String live(Marker marker) {
    return switch (marker.column().type()) {
      case INT, BOOL -> yaml(marker.live());
      // The file holds the value itself: 'active' is active.
      case TEXT, TIME -> marker.liveIsNull() ? "null" : yaml(marker.live().split("'", -1)[1]);
    };
  }

  private static String yaml(String text) {
    return text.equals("TRUE") || text.equals("FALSE") || text.matches("\\d+")
        ? text.toLowerCase(java.util.Locale.ROOT)
        : "\"" + text.replace("\"", "\\\"") + "\"";
  }

  private static String script(RandomTable table) {
    String columns =
        table.columns().stream()
            .map(column -> declaration(table, column))
            .collect(Collectors.joining(", "));
    String rows =
        table.rows().stream()
            .map(row -> "(" + String.join(", ", row) + ")")
            .collect(Collectors.joining(",\n  "));
    return "CREATE TABLE %1$s (%2$s);%nINSERT INTO %1$s VALUES%n  %3$s;%n"
        .formatted(table.sql(), columns, rows);
  }

  private static String declaration(RandomTable table, RandomColumn column) {
    String declaration = column.name() + " " + column.type().declaration();
    boolean marker = table.marker().map(Marker::column).filter(column::equals).isPresent();
    return marker && !table.marker().get().liveIsNull()
        ? declaration + " DEFAULT " + table.marker().get().live() + " NOT NULL"
        : declaration;
  }
}
