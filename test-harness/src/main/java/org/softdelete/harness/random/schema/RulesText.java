package org.softdelete.harness.random.schema;

import java.util.Locale;

/** Writes a rules file. For one thread. */
public final class RulesText {

  private final StringBuilder text = new StringBuilder("version: 1\ntables:\n");

  /** A file that lists no table yet. */
  public RulesText() {}

  /** Lists a table that has a marker, under a name. */
  void list(String name, RandomTable table) {
    list(name, table.marker().orElseThrow(), table.countsDeletes());
    table.created().ifPresent(column -> set("created", yaml(column.name())));
  }

  /**
   * Lists a table.
   *
   * @param counts whether a delete also counts in the column {@code n}
   */
  public void list(String name, Marker marker, boolean counts) {
    text.append("  %s:%n".formatted(yaml(name)));
    text.append("    column: %s%n".formatted(yaml(marker.column().name())));
    text.append("    deleted: %s%n".formatted(yaml(marker.written())));
    if (marker.isOpen()) {
      text.append("    live: {not: %s}%n".formatted(yaml(marker.written())));
      set("restored", live(marker));
    } else {
      set("live", live(marker));
    }
    if (counts) {
      text.append("    also-set:%n      n: n + 1%n".formatted());
    }
  }

  /** Says something more of the table that was listed last. */
  public void set(String key, String value) {
    text.append("    %s: %s%n".formatted(key, value));
  }

  private static String live(Marker marker) {
    return switch (marker.column().type()) {
      case INT, BOOL -> yaml(marker.usual());
      // The file holds the value itself: 'active' is active.
      case TEXT, TIME -> marker.liveIsNull() ? "null" : yaml(marker.usual().split("'", -1)[1]);
    };
  }

  private static String yaml(String text) {
    return text.equals("TRUE") || text.equals("FALSE") || text.matches("\\d+")
        ? text.toLowerCase(Locale.ROOT)
        : "\"" + text.replace("\"", "\\\"") + "\"";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
