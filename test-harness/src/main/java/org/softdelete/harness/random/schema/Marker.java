package org.softdelete.harness.random.schema;

import java.util.List;

/**
 * A way to mark rows deleted. Immutable.
 *
 * @param column the marker column
 * @param live the literals of live rows, as SQL, the usual one first; where there are several, all
 *     values but the one that a delete writes mean live
 * @param written what a delete writes, as SQL
 * @param deleted literals of rows that are deleted from the start
 */
public record Marker(RandomColumn column, List<String> live, String written, List<String> deleted) {

  /** One of each kind that the rules allow. */
  public static final List<Marker> KINDS =
      List.of(
          time("deleted_at"),
          time("\"deletedAt\""),
          time("destroy_time"),
          new Marker(
              new RandomColumn("is_deleted", ValueType.BOOL),
              List.of("FALSE"),
              "TRUE",
              List.of("TRUE")),
          new Marker(
              new RandomColumn("state", ValueType.TEXT),
              List.of("'active'"),
              "'gone'",
              List.of("'gone'", "'x'")),
          new Marker(
              new RandomColumn("removed", ValueType.INT), List.of("0"), "1", List.of("1", "2")),
          new Marker(
              new RandomColumn("status", ValueType.INT),
              List.of("1", "0", "NULL", "2"),
              "9",
              List.of("9")),
          new Marker(
              new RandomColumn("gone", ValueType.BOOL),
              List.of("FALSE", "NULL"),
              "TRUE",
              List.of("TRUE")),
          new Marker(
              new RandomColumn("removed_at", ValueType.TIME),
              List.of("TIMESTAMP '1970-01-01 00:00:00'"),
              "CURRENT_TIMESTAMP",
              List.of("TIMESTAMP '2020-01-01 00:00:00'")));

  private static Marker time(String column) {
    return new Marker(
        new RandomColumn(column, ValueType.TIME),
        List.of("NULL"),
        "CURRENT_TIMESTAMP",
        List.of("TIMESTAMP '2020-01-01 00:00:00'", "TIMESTAMP '2021-02-03 04:05:06'"));
  }

  /** What live rows hold if nothing else is said. */
  public String usual() {
    return live.get(0);
  }

  /** Whether many values mean that a row is live, null too. */
  public boolean isOpen() {
    return live.size() > 1;
  }

  /** Whether a null alone means that a row is live. */
  public boolean liveIsNull() {
    return usual().equals("NULL");
  }

  /** The declaration of its column. */
  public String declaration() {
    String declaration = column.name() + " " + column.type().declaration();
    return liveIsNull()
        ? declaration
        : declaration + " DEFAULT " + usual() + (isOpen() ? "" : " NOT NULL");
  }

  /** The condition that live rows fulfil. */
  public String isLive() {
    if (isOpen()) {
      return column.name() + " IS DISTINCT FROM " + written;
    }
    return column.name() + (liveIsNull() ? " IS NULL" : " = " + usual());
  }

  /** The condition that deleted rows fulfil; no null means deleted. */
  public String isDeleted() {
    if (isOpen()) {
      return column.name() + " = " + written;
    }
    return column.name() + (liveIsNull() ? " IS NOT NULL" : " <> " + usual());
  }
}
